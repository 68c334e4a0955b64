"""Many components alike, drawn as one box of boxes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from bascule.report.diagram.architecture import Architecture
from bascule.report.diagram.component import Component

_MANY = 4
"""From so many on, arrows to each of them are harder to read than one arrow to all."""


@dataclass(frozen=True, kw_only=True)
class Group:
    """Components of one kind on one side of the network: the same others send to them, and they send to the same."""

    members: tuple[Component, ...]

    @property
    def id(self) -> str:
        """Unique in the picture, and no component's."""
        return f"with {self.members[0].id}"

    @property
    def title(self) -> str:
        """How many there are, and of what."""
        return f"{self.members[0].kind.title}, {len(self.members)} times"


def groups(drawn: Architecture, listed: Iterable[Component]) -> tuple[Group, ...]:
    """The groups of those components of an architecture that are listed."""
    alike: dict[Hashable, list[Component]] = {}
    for each in listed:
        if not each.kind.network:
            alike.setdefault(_likeness(drawn, each), []).append(each)
    return tuple(Group(members=tuple(members)) for members in alike.values() if len(members) >= _MANY)


def _likeness(drawn: Architecture, component: Component) -> Hashable:
    received = frozenset((each.source, each.flow.label) for each in drawn.arrows if each.target == component.id)
    sent = frozenset((each.target, each.flow.label) for each in drawn.arrows if each.source == component.id)
    return (drawn.sides[component.id], component.kind, component.exposed, received, sent)
