"""BSC_AWS_021: one owner decides which image runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.aws.deployers import Deployers
from bascule.check.aws.ecs_service import services_running
from bascule.check.aws.image import Image, read_image
from bascule.check.aws.image_use import TASK_DEFINITION, ImageUse, image_uses
from bascule.check.by_resource import worst_by_resource
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_REPOSITORY = "aws_ecr_repository"
_ECR = re.compile(r"\d{12}\.dkr\.ecr[\w.-]*\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?/(?P<name>[^:@]+)")
_OWNED = {TASK_DEFINITION: "container_definitions", "aws_lambda_function": "image_uri"}


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    deployers = Deployers(together=configurations)
    uses = (use for use in image_uses(configurations) if use.resource.block.type in _OWNED)
    return worst_by_resource(found for use in uses if (found := _judgement(use, deployers)))


def _judgement(use: ImageUse, deployers: Deployers) -> Judgement | None:
    """Nothing about images that nobody else is seen to deploy, nor about those that a deploy has written."""
    image = read_image(use.name)
    if image is None or image.undelivered or image.is_given:
        return None
    other = _deployer(use, deployers) or ("a push to its repository" if _is_pushed_here(use, image) else "")
    if not other:
        return None
    left_alone = _is_left_to_deploys(use.resource)
    if isinstance(left_alone, Unknown):
        return use.resource.unknown("a plan does not say whether changes of the image are ignored")
    if left_alone:
        return use.resource.passed()
    pinned = f"@{image.digest}" if image.digest else f":{image.tag or 'latest'}"
    return use.resource.failed(f"it pins {pinned}, and {other} brings another: an apply undoes a deploy")


def _deployer(use: ImageUse, deployers: Deployers) -> str:
    """What deploys to a service that runs the task definition; empty where nothing is seen to."""
    return next((found for service in services_running(use.resource) if (found := deployers.of(service))), "")


def _is_pushed_here(use: ImageUse, image: Image) -> bool:
    """The image is from a repository that is made beside it."""
    if isinstance(use.name, Unknown):
        return bool(use.resource.linked(use.name, _REPOSITORY))
    found = _ECR.match(image.repository)
    made = resources(use.resource.together, _REPOSITORY) if found else ()
    return any(found is not None and each.get("name") == found["name"] for each in made)


def _is_left_to_deploys(resource: Resource) -> bool | Unknown:
    if resource.block.type != TASK_DEFINITION:
        return resource.ignores(_OWNED[resource.block.type])
    ignored = [service.resource.ignores("task_definition") for service in services_running(resource)]
    return _any([resource.ignores(_OWNED[TASK_DEFINITION]), *ignored])


def _any(values: Sequence[bool | Unknown]) -> bool | Unknown:
    unknown = [value for value in values if isinstance(value, Unknown)]
    return True if True in values else (unknown[0] if unknown else False)


RULE = Rule(
    id="BSC_AWS_021",
    title="One owner decides which image runs",
    severity=Severity.HIGH,
    reason="Where the infrastructure names an image and a pipeline deploys another, each undoes what the other did.",
    fix="read the image from a parameter that deploys write and Terraform ignores, or ignore task_definition",
    judge=_judge,
)
