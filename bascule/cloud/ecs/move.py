"""A service on its way from one image to another, and back."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.cloud.ecs.live_service import LiveService, ServiceState
from bascule.cloud.ecs.revision import Revision, Revisions
from bascule.cloud.ecs.snapshot import FAILED, PRIMARY, Deployment, Snapshot
from bascule.cloud.ecs.verdict import Outcome, Verdict
from bascule.errors import CloudError


@dataclass(frozen=True, kw_only=True)
class Move:
    """From the service's state and the revision that it has (`current`) to an image.

    `last_image` is what was delivered last, or the image that names nothing: what a service goes back to. A deploy
    that goes on where an interrupted one stopped finds the image in the current revision already. `first`: nothing was
    ever delivered, so the service has no tasks yet.
    """

    service: LiveService
    revisions: Revisions
    state: ServiceState
    current: Revision
    image: str
    last_image: str
    first: bool

    def revision(self) -> Revision:
        """The revision with the image, registered if need be: the newest one of all that differ in the image alone."""
        if self.current.image != self.image:
            return self._with(self.image)
        self.revisions.deregister_newer(self.current)
        return self.current

    @property
    def before(self) -> str:
        """The ARN of the revision that ran before: the current one, or what an interrupted deploy is replacing."""
        others = (each.revision for each in self.state.deployments if each.status != PRIMARY)
        return self.current.arn if self.current.image != self.image else next(others, self.current.arn)

    def begin(self, revision: Revision) -> str:
        """ECS was told; returns the id of the deployment that brings the revision.

        The first one also starts the tasks that the service has at least.
        """
        failed = revision == self.current and self.state.primary.rollout == FAILED
        desired = max(self.state.minimum, self.state.desired) if self.first else None
        deployment = self.service.move(revision.arn, desired=desired, force=failed)
        if self.first:
            # Only now: earlier, scaling would have started tasks without an image.
            self.service.keep_at_least(self.state.minimum)
        return deployment.id

    def undo(self, revision: Revision, verdict: Verdict, snapshot: Snapshot) -> str:
        """The service runs what was delivered last, and the bad revision is active no more; says so, or what failed."""
        primary = snapshot.primary
        if verdict.outcome is Outcome.REPLACED:
            left = "the service was left to the other deployment, the image was not recorded"
            kept = self.image == self.last_image or (primary and primary.revision == revision.arn)
            return left if kept else self._retire(revision, left)
        if self.image == self.last_image:
            return "the service has no other image to go back to: it was left as it is"
        try:
            back = self._put_back(revision, primary)
        except CloudError as error:
            return f"the service could not be put back ({_brief(error)}): run the same command again, or do it"
        where = "to no tasks, as before its first delivery" if self.first else f"to {back.number}"
        return self._retire(revision, f"the service was put back {where}", back)

    def _put_back(self, revision: Revision, primary: Deployment | None) -> Revision:
        back = self._back(revision, primary)
        if self.first:
            self.service.keep_at_least(0)
        # ECS's circuit breaker goes back by itself, but it knows nothing of the count.
        if self.first or primary is None or primary.revision != back.arn:
            self.service.move(back.arn, desired=0 if self.first else None)
        return back

    def _back(self, revision: Revision, primary: Deployment | None) -> Revision:
        """A revision of what was delivered last: the one before, or ECS's own choice, or else a new one."""
        candidates = [self.current]
        if primary and primary.revision != revision.arn:
            candidates.append(self.revisions.read(primary.revision))
        return next((each for each in candidates if each.image == self.last_image), None) or self._with(self.last_image)

    def _retire(self, revision: Revision, done: str, back: Revision | None = None) -> str:
        """The bad revision is deregistered, and what interrupted deploys left; what was done, with that."""
        try:
            self.revisions.deregister(revision)
            if back:
                self.revisions.deregister_newer(back)
        except CloudError as error:
            return f"{done}, but {revision.number} is still active ({_brief(error)}): deregister it by hand"
        return f"{done}, and {revision.number} was deregistered"

    def _with(self, image: str) -> Revision:
        return self.revisions.with_image(self.current.arn, image)


def _brief(error: CloudError) -> str:
    return error.problems[0].message
