"""Names that are given once: in a region, an account or the whole world, and some still after deletion.

The overlay's `unique` of a type lists them: `of` is a template, or `each` the path of a list whose every element is
one, `code` what the cloud says if the account has it already, `elsewhere` what it says if another account has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.lookup import Lookup
from bascule.sandbox.world.neighbours import taken_elsewhere
from bascule.sandbox.world.recipes.lifelike import render
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.subject import Subject


def unique_names(resource: ResourceType, attributes: Mapping[str, Value]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The names that nobody else may have, and what the overlay says of each."""
    for row in resource.overlay.get("unique", ()):
        rendered = attributes.get(row["each"]) or [] if "each" in row else [render(row["of"], attributes.get)]
        for name in rendered:
            if name:
                yield name, row


def handle_type(resource: ResourceType) -> str:
    """The type of the handles that hold the unique names of a type."""
    return f"{resource.name} unique"


def check_names(subject: Subject) -> None:
    """Refusal if a name is taken, here or in another account."""
    resource, scope = subject.resource, subject.scope
    for name, row in unique_names(resource, subject.attributes):
        found = subject.lookup.named((handle_type(resource),), name, scope)
        if found is not None and found["number"] != subject.number:
            message = f"{resource.name} '{name}' already exists in account {scope.account}."
            raise refuse(f"creating {resource.name} ({name}): {row['code']}", message)
        if "elsewhere" in row and taken_elsewhere(subject.lookup.store, handle_type(resource), name, scope):
            message = f"'{name}' is taken by another account; the name is shared by all accounts."
            raise refuse(f"creating {resource.name} ({name}): {row['elsewhere']}", message)


def check_reservation(subject: Subject) -> None:
    """Refusal if the name of a new object is still reserved by one that was deleted."""
    resource = subject.resource
    reserved = resource.overlay.get("reserved", {})
    name = subject.attributes.get(reserved.get("name", ""))
    if isinstance(name, str) and is_reserved(subject.lookup, subject.scope, subject.region, resource.name, name):
        raise refuse(f"creating {resource.name} ({name}): {reserved['code']}", reserved["message"], (reserved["name"],))


def is_reserved(lookup: Lookup, scope: Scope, region: str, type_name: str, name: str) -> bool:
    """Whether a deleted object of the type keeps the name."""
    statement = "SELECT 1 FROM reserved WHERE provider = ? AND account = ? AND region = ? AND type = ? AND name = ?"
    return bool(lookup.store.query(statement, scope.provider, scope.account, region, type_name, name))
