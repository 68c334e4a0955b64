"""What has to be so before a deploy changes anything."""

from __future__ import annotations

from datetime import datetime, timedelta

from bascule.cloud.ecs.deploy_mark import DeployMark
from bascule.cloud.ecs.image_record import ImageRecord
from bascule.cloud.ecs.image_reference import ImageReference
from bascule.cloud.ecs.live_service import ServiceState
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.errors import CloudError, Problem


def check_delivered(address: ServiceAddress) -> None:
    """Raises CloudError if nobody delivers images to the service: its file names somebody else's."""
    if not address.pinned:
        return
    problem = Problem(
        message=f"{address.name} runs somebody else's image, which its environment's file names: none is delivered",
        where=f"services.{address.name}.image",
        found=address.pinned,
        accepted="a service whose file names no image",
        fix="change the image there and apply; `bascule images lock` finds the digest of its tag",
    )
    raise CloudError(problem)


def check_alone(address: ServiceAddress, record: ImageRecord, image: ImageReference, now: datetime) -> None:
    """Raises CloudError if another image's deploy is under way; one of the same image is gone on with."""
    mark = DeployMark.parse(record.deploy)
    if mark is None or mark.digest == image.short or not mark.under_way(now, address.patience):
        return
    until = mark.started + timedelta(seconds=address.patience)
    problem = Problem(
        message=f"another deploy of {address.name} is under way",
        where=address.parameter,
        found=record.deploy,
        accepted=f"one deploy at a time; this one counts as given up at {until:%H:%M:%S} UTC",
        fix="wait for it; if nobody works on it any more, add --take-over",
    )
    raise CloudError(problem)


def check_runs(address: ServiceAddress, record: ImageRecord, state: ServiceState) -> None:
    """Raises CloudError if a service that has an image has no tasks: nothing could show whether the next one works."""
    if state.desired > 0 or not record.image:
        return
    problem = Problem(
        message=f"{address.name} has no tasks now: nothing could show whether the image works",
        where=address.service,
        found="desired count 0",
        accepted="a service that runs",
        fix="deploy when it runs again (a schedule may have stopped it), or raise its desired count first",
    )
    raise CloudError(problem)


def previous_image(address: ServiceAddress, record: ImageRecord) -> ImageReference:
    """The image to roll back to.

    Raises: CloudError if there is none.
    """
    if record.previous:
        return ImageReference.parse(record.previous)
    problem = Problem(
        message=f"{address.name} has no previous image",
        where=address.parameter,
        found=f"image {record.image}" if record.image else "no image was delivered yet",
        accepted="a service to which two images were delivered",
        fix=f"bascule deploy ecs {address.environment} {address.name} --image REPOSITORY@sha256:…",
    )
    raise CloudError(problem)
