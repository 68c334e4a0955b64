"""What a plan would do with one object, or what was done to it outside."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from bascule.assembly.plan.attribute_change import AttributeChange, Side, attribute_changes

Verb: TypeAlias = Literal["nothing", "create", "read", "update", "replace", "delete", "forget"]

_VERBS: dict[tuple[str, ...], Verb] = {
    ("no-op",): "nothing",
    ("create",): "create",
    ("read",): "read",
    ("update",): "update",
    ("delete",): "delete",
    ("forget",): "forget",
    ("delete", "create"): "replace",
    ("create", "delete"): "replace",
    ("create", "forget"): "replace",
}


class _Importing(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    id: str = ""


class RecordedChange(BaseModel):
    """`change` of plan JSON."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    actions: tuple[str, ...]
    before: Any = None
    after: Any = None
    before_sensitive: Any = False
    after_sensitive: Any = False
    after_unknown: Any = False
    importing: _Importing | None = None
    replace_paths: tuple[tuple[str | int, ...], ...] = ()


class RecordedResource(BaseModel):
    """A member of `resource_changes` or `resource_drift` of plan JSON."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    address: str
    type: str
    name: str
    mode: str = "managed"
    previous_address: str = ""
    deposed: str = ""
    change: RecordedChange


@dataclass(frozen=True)
class ResourceChange:
    """One object of a plan: what is recorded, in the words that commands use."""

    recorded: RecordedResource

    @property
    def address(self) -> str:
        """The object's address, with the index of its instance."""
        return self.recorded.address

    @property
    def element(self) -> str:
        """The address without the instance's index: the key of the manifest's elements."""
        return f"{self.recorded.type}.{self.recorded.name}"

    @property
    def type(self) -> str:
        """The resource type."""
        return self.recorded.type

    @property
    def previous_address(self) -> str:
        """Where the object was before; empty when it does not move."""
        return self.recorded.previous_address

    @property
    def verb(self) -> Verb:
        """What happens to it; an action that is not known here is taken for an update."""
        return _VERBS.get(self.recorded.change.actions, "update")

    @property
    def import_id(self) -> str:
        """The id by which it is brought into the state; empty when it is not."""
        return self.recorded.change.importing.id if self.recorded.change.importing else ""

    @property
    def is_import(self) -> bool:
        """Whether it is brought into the state, changed or not."""
        return self.recorded.change.importing is not None

    @property
    def forcing(self) -> frozenset[str]:
        """The arguments that a replaced object cannot change in place."""
        return frozenset(str(path[0]) for path in self.recorded.change.replace_paths if path)

    @cached_property
    def attributes(self) -> tuple[AttributeChange, ...]:
        """What differs, path by path; nothing of an object that comes or goes as a whole."""
        change = self.recorded.change
        if change.before is None or change.after is None:
            return ()
        before = Side(value=change.before, sensitive=change.before_sensitive)
        after = Side(value=change.after, sensitive=change.after_sensitive, unknown=change.after_unknown)
        return tuple(attribute_changes(before, after))
