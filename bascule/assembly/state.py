"""A state as engines write it, and as all backends keep it."""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from bascule.assembly.flaws import flaws
from bascule.errors import Problem, StateError


class State(BaseModel):
    """What identifies a state, and what it holds. `lineage` stays for its whole life, `serial` grows with each write.

    The form is version 4 of both engines' state files; members that are not declared here are kept.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    version: Literal[4]
    terraform_version: str
    serial: int
    lineage: str
    outputs: dict[str, Any] = {}
    resources: list[dict[str, Any]] = []

    @property
    def objects(self) -> int:
        """How many objects it holds; data sources are none."""
        return sum(len(each["instances"]) for each in self.resources if each["mode"] == "managed")

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost with it."""
        return not self.resources and not self.outputs

    def instances(self, address: str) -> dict[str, Any]:
        """The attributes of the objects at an address by what follows it: nothing, or the index of each instance."""
        found = {}
        for each in self.resources:
            path = ".".join(filter(None, (each.get("module"), each["type"], each["name"])))
            for instance in each["instances"]:
                index = f"[{json.dumps(instance['index_key'])}]" if "index_key" in instance else ""
                if address in (path, path + index):
                    found[(path + index).removeprefix(address)] = instance.get("attributes")
        return found

    def equals(self, other: State) -> bool:
        """Whether both hold the same, and are of the same life."""
        return self.lineage == other.lineage and self.holds_same(other)

    def holds_same(self, other: State) -> bool:
        """Whether both hold the same objects and outputs; what engines add for themselves is not looked at."""
        return (self._contents(), self._values()) == (other._contents(), other._values())

    def _contents(self) -> dict[tuple[Any, ...], Any]:
        """The attributes of each object by what names it."""
        return {
            (*(each.get(name) for name in ("mode", "module", "type", "name", "provider")), *_instance_key(instance)): (
                instance.get("attributes"),
                instance.get("status"),
            )
            for each in self.resources
            for instance in each["instances"]
        }

    def _values(self) -> dict[str, Any]:
        return {name: each.get("value") for name, each in self.outputs.items()}

    def text(self) -> str:
        """The state as a file."""
        return json.dumps(self.model_dump(), indent=2) + "\n"


def _instance_key(instance: dict[str, Any]) -> tuple[Any, ...]:
    return instance.get("index_key"), instance.get("deposed")


def read_state(text: str | bytes, where: str) -> State:
    """The state that the text holds; `where` says whose it is.

    Raises:
        StateError: it holds none, or one of another version.
    """
    try:
        state = State.model_validate_json(text)
        state.objects  # noqa: B018 -- resources of another form are found here, not half-way through a command
    except ValidationError as error:
        raise _unreadable(where, flaws(error)) from None
    except (KeyError, TypeError):
        raise _unreadable(where, "resources of another form") from None
    return state


def _unreadable(where: str, found: str) -> StateError:
    return StateError(
        Problem(
            message="holds no state that can be read",
            where=where,
            found=found,
            accepted="a state file of version 4, as engines since 2019 write it",
        )
    )
