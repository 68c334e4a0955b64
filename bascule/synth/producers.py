"""The stacks of an app that are built already, for those that read from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from bascule.errors import SynthError

if TYPE_CHECKING:
    from bascule.synth.deployable import Deployable

S = TypeVar("S", bound="Deployable")


class Producers:
    """Stacks by their class."""

    def __init__(self) -> None:
        self._stacks: dict[type[Deployable], Deployable] = {}

    def add(self, stack: Deployable) -> None:
        """Makes a stack available to later ones."""
        self._stacks[type(stack)] = stack

    def all(self) -> list[Deployable]:
        """Every stack, in the order in which they were built."""
        return list(self._stacks.values())

    def find(self, kind: type[S]) -> S | None:
        """The stack of that class, or None when the environment has none."""
        stack = self._stacks.get(kind)
        return stack if isinstance(stack, kind) else None

    def get(self, kind: type[S]) -> S:
        """The stack of that class; SynthError when it is not built before the one that asks."""
        stack = self.find(kind)
        if stack is None:
            raise SynthError(
                f"the stack {kind.kind} is read but not built",
                fix=f"name {kind.__name__} in `reads` of the stack that asks, and see that the environment has it",
            )
        return stack
