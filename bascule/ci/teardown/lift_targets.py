"""Which objects of a stack stand in the way of its destruction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bascule.assembly import StackAssembly
from bascule.assembly.state import State

_TAINTED = "tainted"
"""An object that could not be made as a whole: a plan would make it anew, and destroying it needs no lift."""


def lift_targets(plain: StackAssembly, lifted: StackAssembly, state: State) -> tuple[str, ...]:
    """The addresses that the lift changes and that the state holds.

    A plan of these alone brings nothing back that an interrupted teardown destroyed before.
    """
    held = set(_whole(state))
    return tuple(address for address in _changed(plain, lifted) if address in held)


def _changed(plain: StackAssembly, lifted: StackAssembly) -> Iterator[str]:
    before, after = (each.document.get("resource", {}) for each in (plain, lifted))
    for type_, names in after.items():
        for name, arguments in names.items():
            if _arguments(arguments) != _arguments(before.get(type_, {}).get(name, {})):
                yield f"{type_}.{name}"


def _arguments(resource: dict[str, Any]) -> dict[str, Any]:
    """What the cloud is told; `lifecycle` is for the engine alone, and nothing that a plan could lift."""
    return {name: value for name, value in resource.items() if name not in ("//", "lifecycle")}


def _whole(state: State) -> Iterator[str]:
    for each in state.resources:
        instances = each["instances"]
        if each["mode"] == "managed" and instances and all(one.get("status") != _TAINTED for one in instances):
            yield f"{each['type']}.{each['name']}"
