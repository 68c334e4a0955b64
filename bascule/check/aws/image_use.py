"""Where AWS's resources name container images."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration import Configuration, Unknown, value_at
from bascule.check.aws.container import containers
from bascule.check.resource import Resource, resources

TASK_DEFINITION = "aws_ecs_task_definition"
_PATHS = {
    "aws_lambda_function": "image_uri",
    "aws_apprunner_service": "source_configuration.image_repository.image_identifier",
    "aws_sagemaker_model": "primary_container.image",
    "aws_batch_job_definition": "container_properties.image",
    "aws_bedrockagentcore_agent_runtime": "agent_runtime_artifact.container_configuration.container_uri",
}
MACHINES = {"aws_instance": ("user_data", "user_data_base64"), "aws_launch_template": ("user_data",)}
"""Arguments that hold the script which a machine runs when it starts."""
_RUN = re.compile(r"^[^#\n]*\b(?:docker|podman|nerdctl)\s+(?:pull|run|create)\b(?P<words>(?:[^\\\n]|\\.|\\\n)*)", re.M)
_NAME = re.compile(
    r"(?<![\w=./:-])(?P<image>[a-z0-9][\w.-]*(?::\d+)?(?:/[\w.-]+)+(?::[\w.-]+)?(?:@sha256:[0-9a-f]{64})?)(?=\s|$)"
)


@dataclass(frozen=True, kw_only=True)
class ImageUse:
    """A resource that runs an image: `name` is the image's, or Unknown."""

    resource: Resource
    name: Any


def image_uses(configurations: Sequence[Configuration]) -> Iterator[ImageUse]:
    """Every image that a resource names."""
    for task in resources(configurations, TASK_DEFINITION):
        found = containers(task)
        names = [found] if isinstance(found, Unknown) else [container.get("image") for container in found]
        yield from (ImageUse(resource=task, name=name) for name in names)
    for resource in resources(configurations, *_PATHS):
        name = _at(resource, _PATHS[resource.block.type])
        if name is not None:
            yield ImageUse(resource=resource, name=name)
    for machine in resources(configurations, *MACHINES):
        for name in _started_by(machine):
            yield ImageUse(resource=machine, name=name)


def user_data(machine: Resource) -> str:
    """The script that a machine runs when it starts, decoded; what is not known of it is left as it is written."""
    for argument in MACHINES[machine.block.type]:
        value = machine.get(argument)
        if value is not None:
            return _decoded(value.text if isinstance(value, Unknown) else str(value))
    return ""


def container_runs(machine: Resource) -> list[str]:
    """The arguments of each `docker run` and the like in a machine's script."""
    return [match["words"].replace("\\\n", " ") for match in _RUN.finditer(user_data(machine))]


def _started_by(machine: Resource) -> Iterator[str]:
    for words in container_runs(machine):
        name = _NAME.search(words)
        if name:
            yield name["image"]


def _decoded(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode()
    except (binascii.Error, ValueError):
        return text


def _at(resource: Resource, path: str) -> Any:
    """The value at the path, into an argument that holds JSON too."""
    first, _, rest = path.partition(".")
    value = resource.get(first)
    if not rest or not isinstance(value, str):
        return resource.get(path)
    try:
        document = json.loads(value)
    except ValueError:
        return None
    return value_at(document, rest) if isinstance(document, dict) else None
