"""Which changes outside were to be expected, and are no drift."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bascule.assembly import StackAssembly
from bascule.assembly.plan import AttributeChange, ResourceChange


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """A stack's code, what its providers let be set, and what a plan would change (None: it cannot be planned)."""

    stack: StackAssembly
    settable: Mapping[str, frozenset[str]]
    planned: Mapping[str, ResourceChange] | None

    def unexpected(self, change: ResourceChange) -> tuple[AttributeChange, ...]:
        """What of an object's change is drift. Not: values that others own, what only the cloud computes, and

        - arguments that the code now wants as they are, such as the revision that an image's delivery made;
        - arguments that the code does not set, beside an owned value: the provider shows that one in several places.
        """
        record = self.stack.manifest.elements.get(change.element)
        owned = record.owned if record else ()
        foreign = [each for each in change.attributes if _is_owned(each, owned)]
        return tuple(
            each
            for each in change.attributes
            if each not in foreign
            and each.argument in self.settable.get(change.type, {each.argument})
            and self._is_unwanted(change, each, beside_owned=bool(foreign))
        )

    def _is_unwanted(self, change: ResourceChange, attribute: AttributeChange, *, beside_owned: bool) -> bool:
        if attribute.argument not in self._arguments(change):
            return not beside_owned
        if self.planned is None:
            return True
        wanted = self.planned.get(change.address)
        return wanted is not None and any(each.argument == attribute.argument for each in wanted.attributes)

    def _arguments(self, change: ResourceChange) -> Mapping[str, Any]:
        """What the code sets of the object."""
        resources = self.stack.document.get("resource", {}).get(change.type, {})
        found: Mapping[str, Any] = resources.get(change.element.partition(".")[2], {})
        return found


def _is_owned(change: AttributeChange, owned: tuple[str, ...]) -> bool:
    path = change.path
    return "all" in owned or any(path == each or path.startswith((f"{each}.", f"{each}[")) for each in owned)
