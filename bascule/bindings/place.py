"""Where a construct is: its stack, and the ids below it."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from constructs import Construct

from bascule.bindings.stack import Stack

_KNOWN: WeakKeyDictionary[Construct, Place] = WeakKeyDictionary()


@dataclass(frozen=True)
class Place:
    """A construct's stack, and its path below it."""

    stack: Stack
    path: tuple[str, ...]

    @classmethod
    def of(cls, construct: Construct) -> Place:
        """The construct's place; asked of CDKTF once a construct, for each question is a call."""
        if construct not in _KNOWN:
            stack = Stack.containing(construct)
            path = () if construct is stack else tuple(construct.node.path.split("/")[1:])
            _KNOWN[construct] = cls(stack, path)
        return _KNOWN[construct]

    def remember(self, construct: Construct) -> None:
        """Makes this the construct's place, so that CDKTF is not asked for it."""
        _KNOWN[construct] = self

    def child(self, id_: str) -> Place:
        """The place of a child with that id."""
        return Place(self.stack, (*self.path, id_))
