"""A living object changed or deleted, as somebody does who knows nothing of the engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from sqlite3 import Row

from bascule.errors import Problem, SandboxError
from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.drift.change import Change, value_at
from bascule.sandbox.drift.result import Drifted, DriftedValue
from bascule.sandbox.drift.words import parse_changes
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value
from bascule.sandbox.values.state_json import to_json
from bascule.sandbox.world.making import attributes_of
from bascule.sandbox.world.world import World

_MASK = "(sensitive)"
_VIEWS = {
    "tags": ("tags_all",),
    "labels": ("effective_labels", "terraform_labels"),
    "annotations": ("effective_annotations",),
}
"""Where a cloud has one set of values, of which a provider shows several views."""


def change_object(world: World, cache: SchemaCache, row: Row, words: Iterable[str]) -> Drifted:
    """The object has the values that the words ask for, whether or not the cloud would allow it.

    Raises:
        SandboxError: all that is wrong with the words; nothing has changed.
    """
    resource = cache.find(RESOURCE, row["type"])
    before, after = attributes_of(resource, row), attributes_of(resource, row)
    changes = parse_changes(resource, words, before)
    for change in changes:
        change.apply(after)
        for view in _views(change, after):
            view.apply(after)
    world.overwrite(resource, row, after)
    told = _Documents(resource, before, after)
    return Drifted(type=row["type"], id=row["id"], stack=row["stack"], changes=tuple(map(told.change, changes)))


def delete_object(world: World, cache: SchemaCache, row: Row, *, force: bool) -> Drifted:
    """The object is gone; SandboxError where the cloud would refuse that, unless it is forced."""
    try:
        world.remove(cache.find(RESOURCE, row["type"]), row, force=force)
    except Refusal as refusal:
        [first, *_] = refusal.diagnostics
        fix = "delete first what keeps it, or add --force"
        raise SandboxError(Problem(message=first.detail, where=first.summary, fix=fix)) from None
    return Drifted(type=row["type"], id=row["id"], stack=row["stack"], deleted=True)


def _views(change: Change, attributes: dict[str, Value]) -> Iterator[Change]:
    """The same change in the other views of the values."""
    head, *rest = change.steps
    for name in _VIEWS.get(str(head), ()):
        if rest and attributes.get(name) is not None:
            yield Change(path=change.path, steps=(name, *rest), value=change.value)


class _Documents:
    """An object's attributes as JSON, before and after."""

    def __init__(self, resource: ResourceType, before: dict[str, Value], after: dict[str, Value]) -> None:
        self.resource = resource
        self.before = to_json(resource.block.type, before)
        self.after = to_json(resource.block.type, after)

    def change(self, change: Change) -> DriftedValue:
        """The change as it is told."""
        attribute = self.resource.block.attributes.get(str(change.steps[0]))
        if attribute is not None and attribute.sensitive:
            return DriftedValue(path=change.path, before=_MASK, after=_MASK)
        before, after = (value_at(each, change.steps) for each in (self.before, self.after))
        return DriftedValue(path=change.path, before=before, after=after)
