"""The objects that a stack's state holds, by address."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bascule.errors import Problem, StateError
from bascule.terraform.working_directory import WorkingDirectory


@dataclass(frozen=True, kw_only=True)
class StateObject:
    """One object of a state: its address in the stack, and how its provider finds it. `region` may be empty."""

    stack: str
    address: str
    type: str
    id: str
    region: str


def state_objects(directory: WorkingDirectory) -> list[StateObject]:
    """Every object of the stack's state, data sources left out; none before the first apply.

    Raises:
        ToolError: the state cannot be reached.
        StateError: it cannot be read.
    """
    text = directory.state()
    try:
        resources = json.loads(text)["resources"] if text else []
        return [found for each in resources if each["mode"] == "managed" for found in _instances(directory.stack, each)]
    except (ValueError, KeyError, TypeError) as error:
        raise StateError(
            Problem(
                message="holds what no state of an engine holds", where=f"state of {directory.stack}", found=str(error)
            )
        ) from error


def _instances(stack: str, resource: dict[str, Any]) -> Iterator[StateObject]:
    """The living instances of one resource: what is about to be deleted has no address."""
    path = ".".join(filter(None, (resource.get("module"), resource["type"], resource["name"])))
    for instance in resource["instances"]:
        if "deposed" not in instance:
            key = f"[{json.dumps(instance['index_key'])}]" if "index_key" in instance else ""
            yield StateObject(
                stack=stack,
                address=path + key,
                type=resource["type"],
                id=_identifier(instance),
                region=instance["attributes"].get("region") or "",
            )


def _identifier(instance: dict[str, Any]) -> str:
    """What the simulated provider has noted in the object's private state; of any other, the attribute `id`."""
    try:
        noted = json.loads(base64.b64decode(instance.get("private") or "")).get("id")
    except (ValueError, AttributeError):
        noted = None
    return str(noted or instance["attributes"].get("id") or "")
