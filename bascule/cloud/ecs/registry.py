"""What ECR says of an image before it is deployed."""

from __future__ import annotations

import json
import re
from typing import Any

from bascule.cloud.clients import Clients
from bascule.cloud.ecs.image_reference import ImageReference
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.errors import CloudError, Problem

_ECR = re.compile(r"(?P<account>\d{12})\.dkr\.ecr\.(?P<region>[a-z0-9-]+)\.amazonaws\.com(?:\.cn)?/(?P<name>.+)")
_INDEXES = ("application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json")
_IMAGES = ("application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.distribution.manifest.v2+json")
_ARCHITECTURES = {"X86_64": "amd64", "ARM64": "arm64"}


def check_repository(image: ImageReference, address: ServiceAddress) -> None:
    """Raises CloudError if the image is of a repository that the service's tasks may not pull from."""
    if image.repository != address.repository:
        problem = Problem(
            message=f"{address.name} runs images of its own repository: its tasks may pull from no other",
            found=image.repository,
            accepted=address.repository,
            fix=f"push the image there, or name its repository in `existing.registry.{address.name}` and apply",
        )
        raise CloudError(problem)


def digests_of(clients: Clients, image: ImageReference, *, account_id: str, architecture: str) -> frozenset[str]:
    """The digests that tasks of the image may report: its own and, of an index, that of its part for the processor.

    ECS reports the index's digest or the part's, depending on what pulled the image (amazon-ecs-agent's history has
    both). Registries of other accounts and elsewhere are not asked: then the image's own digest alone counts. The
    simulated cloud holds no images, and another emulator may have no registry at all.

    Raises: CloudError if the image is not in its repository, or has no part for the processor.
    """
    place = _ECR.fullmatch(image.repository)
    if place is None or place["account"] != account_id or clients.simulated:
        return frozenset({image.digest})
    try:
        answer = clients.client("ecr", region=place["region"]).batch_get_image(
            registryId=place["account"],
            repositoryName=place["name"],
            imageIds=[{"imageDigest": image.digest}],
            acceptedMediaTypes=[*_INDEXES, *_IMAGES],
        )
    except CloudError:
        if not clients.emulated:
            raise
        return frozenset({image.digest})
    if not answer["images"]:
        said = ", ".join(str(each.get("failureReason", each.get("failureCode"))) for each in answer["failures"])
        raise CloudError(
            Problem(message="the image is not in its repository", where=str(image), found=said, fix="push it first")
        )
    parts = json.loads(answer["images"][0]["imageManifest"]).get("manifests")
    return frozenset({image.digest, *(_parts_for(architecture, parts, image) if parts else ())})


def _parts_for(architecture: str, parts: list[dict[str, Any]], image: ImageReference) -> set[str]:
    """The digests of an index's parts for Linux on the processor."""
    wanted = _ARCHITECTURES[architecture]
    platforms = {part["digest"]: part.get("platform", {}) for part in parts}
    fitting = {
        digest
        for digest, platform in platforms.items()
        if (platform.get("os"), platform.get("architecture")) == ("linux", wanted)
    }
    if not fitting:
        shown = {f"{each.get('os')}/{each.get('architecture')}" for each in platforms.values()}
        problem = Problem(
            message="the image is not built for the service's processor",
            where=str(image),
            found=", ".join(sorted(shown)),
            accepted=f"linux/{wanted}",
            fix=f"build it with `docker buildx build --platform linux/{wanted}`, or change `architecture`",
        )
        raise CloudError(problem)
    return fitting
