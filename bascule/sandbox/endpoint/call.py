"""One call of one operation, and what its answer is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from sqlite3 import Row
from typing import Any

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.endpoint.api_error import ApiError, refused
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.world.making import Attributes, asked_for, attributes_of
from bascule.sandbox.world.missing import missing_code
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.store.call_log import LoggedCall
from bascule.sandbox.world.world import World

Params = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Call:
    """The parameters of a call, by member of the operation's input, and the cloud that answers it.

    `model` is botocore's model of the operation, `entry` what the log will say of the call.
    """

    params: Params
    scope: Scope
    world: World
    cache: SchemaCache
    model: Any
    entry: LoggedCall

    def type(self, name: str) -> ResourceType:
        """The resource type of that name."""
        return self.cache.find(RESOURCE, name)

    def rows(self, type_name: str) -> list[Row]:
        """Every object of the type in the call's region, the oldest first."""
        return self.world.lookup.rows(type_name, self.scope)

    def look(self, type_name: str, name: str) -> Row | None:
        """The object of the type that is called so: by id, ARN or name."""
        lookup = self.world.lookup
        found = lookup.row(type_name, name, self.scope) or lookup.named((type_name,), name, self.scope)
        return found if found is not None and found["type"] == type_name else None

    def owner(self, type_name: str, name: str) -> Row | None:
        """The object of another type with which one of this type and name came, such as a network's default group."""
        found = self.world.lookup.named((type_name,), name, self.scope)
        return found if found is not None and found["type"] != type_name else None

    def row(self, type_name: str, name: str, code: str = "") -> Row:
        """As `look`; ApiError with the service's code, or that one, if there is no such object."""
        found = self.look(type_name, name)
        if found is None:
            raise ApiError(code or missing_code(type_name), f"'{name}' does not exist in account {self.scope.account}.")
        return found

    def attributes(self, row: Row) -> Attributes:
        """The attributes of a stored object."""
        return attributes_of(self.type(row["type"]), row)

    def objects(self, type_name: str) -> Iterator[tuple[Row, Attributes]]:
        """Every object of the type with its attributes."""
        for row in self.rows(type_name):
            yield row, self.attributes(row)

    def make(self, type_name: str, attributes: Attributes) -> tuple[str, Attributes]:
        """A new object with these arguments exists: its id and attributes. ApiError if the cloud would refuse it."""
        resource = self.type(type_name)
        with _answered():
            return self.world.create(resource, asked_for(resource, attributes), self.scope)

    def change(self, row: Row, **changed: Any) -> Attributes:
        """The object has these attributes besides those it had, and is what no stack has asked for yet."""
        attributes = {**self.attributes(row), **changed}
        self.world.overwrite(self.type(row["type"]), row, attributes)
        return attributes

    def remove(self, row: Row, **arguments: Any) -> None:
        """The object is gone; ApiError while something keeps it. The call's own arguments count, not the object's."""
        with _answered():
            self.world.remove(self.type(row["type"]), row, arguments=arguments)


@contextmanager
def _answered() -> Iterator[None]:
    """Refusals of the cloud are answers of the service."""
    try:
        yield
    except Refusal as refusal:
        raise refused(refusal) from refusal


Answer = Callable[[Call], Params]


@dataclass(frozen=True, kw_only=True)
class Operation:
    """How an operation is answered. `type` and `change` are what faults and the log call it: `ecs:UpdateService` is an
    update of an aws_ecs_service.
    """

    answer: Answer
    type: str = ""
    change: str = "read"
