"""Delivers an image to a service, and says truthfully whether it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta

from bascule.cloud.clients import Clients
from bascule.cloud.clock import Clock
from bascule.cloud.ecs.deploy_mark import DeployMark, DeployState
from bascule.cloud.ecs.deploy_result import DeployResult
from bascule.cloud.ecs.evidence import gather
from bascule.cloud.ecs.image_record import ImageParameter, ImageRecord
from bascule.cloud.ecs.image_reference import ImageReference
from bascule.cloud.ecs.live_service import LiveService
from bascule.cloud.ecs.move import Move
from bascule.cloud.ecs.readiness import check_alone, check_delivered, check_runs, previous_image
from bascule.cloud.ecs.registry import check_repository, digests_of
from bascule.cloud.ecs.revision import Revision, Revisions
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.cloud.ecs.snapshot import Snapshot
from bascule.cloud.ecs.verdict import Expectation, Outcome, Verdict, judge
from bascule.cloud.ecs.watch import watch
from bascule.errors import CloudError, Problem

Tell = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class _Wanted:
    """The image, the digests that its tasks may report, and how the service gets there."""

    image: ImageReference
    digests: frozenset[str]
    move: Move


class EcsDeploy:
    """Deploys of one service; the order of their writes is that of docs/adr/0009.

    The mark comes first, so that others see it; image and previous after a good verdict only. After a bad one the
    service is put back, and the bad revision deregistered: it would be the newest one for the next plan. Whatever
    stops it on its way, the same deploy again goes on from there.
    """

    def __init__(
        self, clients: Clients, address: ServiceAddress, *, clock: Clock | None = None, tell: Tell = lambda _: None
    ) -> None:
        self._clients, self._address, self._tell = clients, address, tell
        self._clock = clock or clients.clock
        self._parameter = ImageParameter(clients, address.parameter)
        self._revisions = Revisions(clients, address.name)
        self._service = LiveService(clients, address, self._clock)

    def deploy(self, image: ImageReference, *, take_over: bool = False) -> DeployResult:
        """The service runs the image, or what it ran before, or what somebody else gave it meanwhile.

        Args:
            take_over: go on although another deploy's mark says that it is under way.

        Raises: CloudError if it was refused before anything was changed, or the verdict could not be seen.
        """
        check_delivered(self._address)
        check_repository(image, self._address)
        record = self._parameter.read()
        wanted = self._wanted(image, record)
        if not take_over:
            check_alone(self._address, record, image, self._clock.now())
        if found := self._runs_already(wanted, record):
            return found
        check_runs(self._address, record, wanted.move.state)
        mark = DeployMark.new(image, self._clock.now())
        record = self._parameter.claim(replace(record, deploy=str(mark)))
        with self._interruptible(record, mark):
            return self._carry_out(wanted, record, mark)

    def roll_back(self, *, take_over: bool = False) -> DeployResult:
        """The service runs the image that it ran before the present one, or what `deploy` says.

        Raises: CloudError if there is no such image, and as `deploy` does.
        """
        check_delivered(self._address)
        return self.deploy(previous_image(self._address, self._parameter.read()), take_over=take_over)

    def _wanted(self, image: ImageReference, record: ImageRecord) -> _Wanted:
        state = self._service.state()
        current = self._revisions.read(state.revision)
        digests = digests_of(
            self._clients, image, account_id=self._address.account_id, architecture=current.architecture
        )
        move = Move(
            service=self._service,
            revisions=self._revisions,
            state=state,
            current=current,
            image=str(image),
            last_image=record.image or f"{self._address.repository}:none",
            first=not record.image,
        )
        return _Wanted(image=image, digests=digests, move=move)

    def _runs_already(self, wanted: _Wanted, record: ImageRecord) -> DeployResult | None:
        move, mark = wanted.move, DeployMark.parse(record.deploy)
        settled = mark is None or mark.state in (DeployState.DELIVERED, DeployState.FAILED)
        if not (settled and record.image == move.current.image == move.image):
            return None
        snapshot = self._service.snapshot()
        verdict = judge(self._expectation(wanted, move.state.primary.id, move.current), [snapshot])
        if verdict is None or not verdict.good:
            return None
        return replace(self._result(record, move.current, verdict, snapshot), changed=False)

    @contextmanager
    def _interruptible(self, record: ImageRecord, mark: DeployMark) -> Iterator[None]:
        """Whatever leaves the block early leaves a mark that holds nobody else up."""
        try:
            yield
        except (CloudError, KeyboardInterrupt):
            with suppress(CloudError):
                self._end(record, mark, DeployState.INTERRUPTED)
            raise

    def _carry_out(self, wanted: _Wanted, record: ImageRecord, mark: DeployMark) -> DeployResult:
        revision = wanted.move.revision()
        self._tell(f"{self._address.name}: {wanted.image.short} as {revision.number}")
        expected = self._expectation(wanted, wanted.move.begin(revision), revision)
        verdict, snapshot = self._watch(expected, wanted.image)
        if verdict.good:
            return self._record(wanted, record, mark, self._result(record, revision, verdict, snapshot))
        evidence = gather(
            self._clients,
            self._service,
            container=self._address.name,
            revision=revision,
            snapshot=snapshot,
            before=wanted.move.state.events,
        )
        aftermath = wanted.move.undo(revision, verdict, snapshot)
        left = self._end(record, mark, DeployState.FAILED)
        result = self._result(left, revision, verdict, snapshot)
        return replace(result, image=str(wanted.image), deploy=mark.id, evidence=evidence, aftermath=aftermath)

    def _record(self, wanted: _Wanted, record: ImageRecord, mark: DeployMark, result: DeployResult) -> DeployResult:
        """The image stands in the parameter, unless another deploy has written there meanwhile."""
        unrecorded = Problem(
            message=f"{self._address.name} runs {wanted.image.short}, but that could not be recorded",
            where=self._address.parameter,
            fix="run the same command again: until then the next plan takes the image back",
        )
        with _added(unrecorded):
            left = self._end(record.delivered(str(wanted.image)), mark, DeployState.DELIVERED)
        result = replace(result, image=str(wanted.image), deploy=mark.id, previous=left.previous)
        if left.image == str(wanted.image):
            return result
        verdict = Verdict(
            outcome=Outcome.REPLACED, reason=f"another deploy began before it was recorded: {left.deploy}"
        )
        return replace(result, verdict=verdict, aftermath="the image was not recorded")

    def _expectation(self, wanted: _Wanted, deployment: str, revision: Revision) -> Expectation:
        return Expectation(
            deployment=deployment,
            revision=revision.arn,
            before=wanted.move.before,
            earlier=frozenset(each.id for each in wanted.move.state.deployments) - {deployment},
            digests=wanted.digests,
            deadline=self._clock.now() + timedelta(seconds=self._address.patience),
        )

    def _watch(self, expected: Expectation, image: ImageReference) -> tuple[Verdict, Snapshot]:
        unknown = Problem(
            message=f"{self._address.name} was told to run {image.short}, but the verdict could not be seen",
            where=self._address.service,
            fix="run the same command again: it goes on where this one stopped",
        )
        with _added(unknown):
            return watch(self._service.snapshot, expected, clock=self._clock, tell=self._tell)

    def _end(self, record: ImageRecord, mark: DeployMark, state: DeployState) -> ImageRecord:
        """The record with the mark's end, written unless another deploy's mark stands there by now."""
        now = self._parameter.read()
        if now.deploy != str(mark):
            self._tell(f"{self._address.parameter} has another deploy's mark now, and was left alone: {now.deploy}")
            return now
        return self._parameter.write(replace(record, deploy=str(mark.ended(state))))

    def _result(self, record: ImageRecord, revision: Revision, verdict: Verdict, snapshot: Snapshot) -> DeployResult:
        return DeployResult(
            service=self._address.name,
            image=record.image,
            previous=record.previous,
            deploy=record.deploy.partition(" ")[0],
            revision=revision.number,
            verdict=verdict,
            desired=snapshot.desired,
            running=snapshot.running,
        )


@contextmanager
def _added(problem: Problem) -> Iterator[None]:
    """A CloudError of the block tells that problem, too."""
    try:
        yield
    except CloudError as error:
        raise CloudError([*error.problems, problem], code=error.code, transient=error.transient) from error
