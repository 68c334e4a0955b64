"""Changes as a provider makes them: it looks for what a new object refers to, makes the change, waits until it is done.

The waiting is counted, not done.
"""

from __future__ import annotations

from typing import Any

from bascule.sandbox.diagnostics import Diagnostic
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.server.journal import Journal
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.clock.durations import allowed, taken
from bascule.sandbox.world.clock.timeline import Timeline
from bascule.sandbox.world.faults.cloud_errors import too_slow, unseen
from bascule.sandbox.world.faults.visibility import Visibility, time_of
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.world import World
from bascule.sandbox.world.written import Unfinished

Attributes = dict[str, Value]
Names = list[tuple[str, str]]


class Changes:
    """The changes of one provider process."""

    def __init__(self, world: World, visibility: Visibility, journal: Journal) -> None:
        self._world = world
        self._visibility = visibility
        self._journal = journal
        self._timeline = Timeline()

    def create(
        self, resource: ResourceType, planned: Attributes, scope: Scope
    ) -> tuple[str, Attributes, list[Diagnostic]]:
        """A new object exists: its id and attributes, and an error if the provider would not have waited for it."""
        self._look_for_references(resource, "create", planned, scope)
        complaints: list[Diagnostic] = []
        try:
            id_, attributes = self._world.create(resource, planned, scope)
        except Unfinished as unfinished:
            id_, attributes, complaints = unfinished.id, unfinished.attributes, [*unfinished.diagnostics]
        return id_, attributes, complaints + self._count(resource, "create", id_, attributes, scope)

    def update(
        self, resource: ResourceType, id_: str, planned: Attributes, scope: Scope
    ) -> tuple[Attributes, list[Diagnostic]]:
        """The object has the planned attributes: what it is now, and an error as for a new one."""
        self._look_for_references(resource, "update", planned, scope)
        complaints: list[Diagnostic] = []
        try:
            attributes = self._world.update(resource, id_, planned, scope)
        except Unfinished as unfinished:
            attributes, complaints = unfinished.attributes, [*unfinished.diagnostics]
        return attributes, complaints + self._count(resource, "update", id_, attributes, scope)

    def delete(self, resource: ResourceType, id_: str, prior: Attributes, scope: Scope) -> list[Diagnostic]:
        """The object is gone; an error if the provider would not have waited for that."""
        self._world.delete(resource, id_, scope)
        return self._count(resource, "delete", id_, prior, scope)

    def _look_for_references(self, resource: ResourceType, change: str, planned: Attributes, scope: Scope) -> None:
        looks, missing = self._visibility.looks_for_references(resource, planned, scope)
        self._journal.now.lasts += time_of(looks)
        if missing is not None:
            raise unseen(resource, change, missing, looks)

    def _count(
        self, resource: ResourceType, change: str, id_: str, attributes: Attributes, scope: Scope
    ) -> list[Diagnostic]:
        entry = self._journal.now
        takes, limit = taken(resource, change, attributes), allowed(resource, change, attributes)
        entry.lasts += min(takes, limit)
        own = _names(resource, id_, attributes)
        named: Names = [
            (target, reference.value)
            for reference in self._world.lookup.references(resource, attributes, scope)
            for target in reference.targets
        ]
        after, before = (own, named) if change == "delete" else (named + own, own)
        entry.begins = self._timeline.add(entry.lasts, after=after, before=before)
        if takes <= limit:
            return []
        return [Diagnostic(too_slow(resource, change, id_, (takes, limit)), path=("timeouts",))]


def _names(resource: ResourceType, id_: str, attributes: dict[str, Any]) -> Names:
    """What others may call the object."""
    found = (id_, *(attributes.get(name) for name in ("id", "arn", "name", "self_link")))
    return [(resource.name, name) for name in found if isinstance(name, str)]
