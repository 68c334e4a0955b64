"""What runs in an environment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bascule.cloud.clients import Clients
from bascule.cloud.clock import Clock
from bascule.cloud.ecs.deploy_mark import DeployMark
from bascule.cloud.ecs.image_record import ImageParameter, ImageRecord
from bascule.cloud.ecs.image_reference import ImageReference, short_digest
from bascule.cloud.ecs.live_service import NO_SERVICE, LiveService
from bascule.cloud.ecs.registry import digests_of
from bascule.cloud.ecs.revision import Revisions
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.cloud.ecs.snapshot import COMPLETED, IN_PROGRESS, Snapshot, Task
from bascule.config import Environment
from bascule.errors import CloudError


@dataclass(frozen=True, kw_only=True)
class ServiceStatus:
    """A service: tasks wanted and running, the image that was delivered last, and what each task runs.

    `rollout` is ECS's word for the PRIMARY deployment, `deploy` the mark of the last deploy; `note` says what is not
    as it should be, and the next step: empty when all is well.
    """

    name: str
    at: datetime
    desired: int = 0
    running: int = 0
    image: str = ""
    previous: str = ""
    rollout: str = ""
    deploy: str = ""
    tasks: tuple[Task, ...] = ()
    note: str = ""


def status(clients: Clients, environment: Environment, *, clock: Clock | None = None) -> list[ServiceStatus]:
    """Every service of the environment, also those that are not deployed yet or whose record cannot be read.

    Raises: CloudError if AWS cannot be asked.
    """
    clock = clock or clients.clock
    addresses = [ServiceAddress.of(environment, name) for name in environment.services]
    return [_status(clients, address, clock) for address in addresses]


def _status(clients: Clients, address: ServiceAddress, clock: Clock) -> ServiceStatus:
    service = LiveService(clients, address, clock)
    try:
        snapshot = service.snapshot()
    except CloudError as error:
        if error.code != NO_SERVICE:
            raise
        return ServiceStatus(name=address.name, at=clock.now(), note="not deployed yet: `cdktf deploy '*'`")
    record = ImageRecord()
    try:
        record = _record(clients, address)
        note = _note(clients, address, record, snapshot)
    except CloudError as error:
        problem = error.problems[0]
        note = f"whether it runs what it should was not seen: {problem.message}; next: {problem.fix}"
    return ServiceStatus(
        name=address.name,
        at=snapshot.at,
        desired=snapshot.desired,
        running=snapshot.running,
        image=record.image,
        previous=record.previous,
        rollout=snapshot.primary.rollout if snapshot.primary else "",
        deploy=record.deploy,
        tasks=snapshot.tasks,
        note=note,
    )


def _record(clients: Clients, address: ServiceAddress) -> ImageRecord:
    """What was delivered; somebody else's image, which the environment's file names, never is."""
    return ImageRecord(image=address.pinned) if address.pinned else ImageParameter(clients, address.parameter).read()


def _note(clients: Clients, address: ServiceAddress, record: ImageRecord, snapshot: Snapshot) -> str:
    mark, primary = DeployMark.parse(record.deploy), snapshot.primary
    if mark and mark.under_way(snapshot.at, address.patience):
        return f"a deploy is under way: {mark.id}"
    if not record.image:
        command = f"bascule deploy ecs {address.environment} {address.name} --image {address.repository}@sha256:…"
        return f"nothing was delivered yet: `{command}`"
    if primary is None or primary.rollout not in (COMPLETED, IN_PROGRESS):
        return f"the last rollout failed: {primary.reason if primary else 'ECS shows no deployment'}"
    if other := _other_image(clients, address, record, snapshot):
        return other
    if snapshot.running < snapshot.desired:
        return "fewer tasks run than are wanted: its events in ECS say why"
    return "" if snapshot.desired else "scaled to no tasks"


def _other_image(clients: Clients, address: ServiceAddress, record: ImageRecord, snapshot: Snapshot) -> str:
    """What is said if it runs another image than it should; "" if it does not."""
    if not address.pinned:
        wrong = ", ".join(_wrong_images(clients, address, record, snapshot))
        return wrong and f"runs another image than was delivered ({wrong}): deploy the one that is wanted again"
    # Others' registries are not asked for digests: the revisions tell.
    revisions = {each.revision for each in snapshot.deployments}
    images = {Revisions(clients, address.name).read(each).image for each in revisions} - {address.pinned}
    return (
        f"runs {', '.join(sorted(images))} instead of its file's {address.pinned}: `cdktf deploy '*'`" if images else ""
    )


def _wrong_images(clients: Clients, address: ServiceAddress, record: ImageRecord, snapshot: Snapshot) -> list[str]:
    """The digests of running tasks that are not the delivered image's; the registry is asked only if they differ."""
    image = ImageReference.parse(record.image)
    running = {task.digest: task.revision for task in snapshot.tasks if task.digest}
    if set(running) <= {image.digest}:
        return []
    revision = Revisions(clients, address.name).read(next(iter(running.values())))
    known = digests_of(clients, image, account_id=address.account_id, architecture=revision.architecture)
    return sorted(short_digest(digest) for digest in running if digest not in known)
