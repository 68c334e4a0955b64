"""Deletion: what protects an object, who holds on to it, what goes with it and what it leaves behind."""

from __future__ import annotations

from collections.abc import Mapping
from sqlite3 import Connection, Row

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.lookup import Lookup, region_of
from bascule.sandbox.world.names import is_reserved
from bascule.sandbox.world.scope import Scope

Attributes = dict[str, Value]
_SHOWN = 5
_DOOMED = """
WITH RECURSIVE doomed (number) AS (
  SELECT ? UNION SELECT edges.source FROM edges JOIN doomed ON edges.target = doomed.number
  WHERE edges.strength = 'cascade' OR (edges.strength = 'block' AND edges.target = ?))
"""
"""The object, all that goes with it, and, where the second number is the object's too, what would hold on to it."""


def delete(connection: Connection, lookup: Lookup, resource: ResourceType, row: Row, attributes: Attributes) -> None:
    """The object is gone, and what cannot be without it. Refusal if it is protected, or others hold on to it."""
    _check_protection(resource, row, attributes)
    number = row["number"]
    forced = number if attributes.get(resource.overlay.get("force", "")) is True else 0
    _check_use(lookup, resource, row, forced)
    remove(connection, number, forced)


def remove(connection: Connection, number: int, forced: int = 0) -> None:
    """The object of that number is gone with what cannot be without it, whoever holds on to it."""
    statement = _DOOMED + "DELETE FROM objects WHERE number IN doomed"  # noqa: S608 - both texts are constant
    connection.execute(statement, (number, forced))


def _check_protection(resource: ResourceType, row: Row, attributes: Attributes) -> None:
    policy = resource.overlay.get("deletion_policy", {})
    if policy and attributes.get("deletion_policy") == policy["prevent"]:
        raise refuse(
            f"deleting {resource.name} ({row['id']}): cannot destroy it while deletion_policy is {policy['prevent']}",
            f"Set deletion_policy to another value and apply, then destroy {resource.name}.",
        )
    for protection in resource.overlay.get("protected", ()):
        if _protected(protection, attributes):
            raise refuse(f"deleting {resource.name} ({row['id']}): {protection['code']}", protection["message"])


def _check_use(lookup: Lookup, resource: ResourceType, row: Row, forced: int) -> None:
    statement = (
        _DOOMED + "SELECT DISTINCT objects.type, objects.id, edges.path FROM edges "  # noqa: S608 - as above
        "JOIN objects ON objects.number = edges.source WHERE edges.target IN doomed AND edges.strength = 'block' "
        "AND edges.source NOT IN doomed ORDER BY objects.number"
    )
    holding = lookup.store.query(statement, row["number"], forced)
    if holding:
        shown = ", ".join(f"{each['type']} {each['id']} ({each['path']})" for each in holding[:_SHOWN])
        more = f" and {len(holding) - _SHOWN} more" if len(holding) > _SHOWN else ""
        code = resource.overlay.get("in_use", "DependencyViolation")
        raise refuse(f"deleting {resource.name} ({row['id']}): {code}", f"It is still in use by {shown}{more}.")


def abandoned(resource: ResourceType, attributes: Attributes) -> bool:
    """Whether the object's own arguments let it outlive its deletion, known to no state any more."""
    if attributes.get("skip_destroy") is True:
        return True
    policy = resource.overlay.get("deletion_policy", {})
    return bool(policy) and attributes.get("deletion_policy") == policy["abandon"]


def _protected(protection: Mapping[str, str], attributes: Attributes) -> bool:
    """Whether the protection holds: `while` names what is on (or `is` it), `while_not` what is off, `unless` lifts."""
    holding = attributes.get(protection.get("while", ""))
    if "while" in protection and (holding != protection["is"] if "is" in protection else is_zero(holding)):
        return False
    if "while_not" in protection and not is_zero(attributes.get(protection["while_not"])):
        return False
    return "unless" not in protection or is_zero(attributes.get(protection["unless"]))


def check_leavings(lookup: Lookup, resource: ResourceType, attributes: Attributes, scope: Scope) -> None:
    """Refusal if what the deletion leaves behind, such as a final snapshot, has a name that is taken."""
    left = _leaving(resource, attributes)
    if left is not None:
        type_name, name = left
        if is_reserved(lookup, scope, region_of(resource, scope), type_name, name):
            code = resource.overlay["leaves"]["code"]
            raise refuse(
                f"deleting {resource.name}: {code}", f"{type_name} {name} exists already; choose another name."
            )


def _leaving(resource: ResourceType, attributes: Attributes) -> tuple[str, str] | None:
    leaves = resource.overlay.get("leaves")
    if leaves is None or not is_zero(attributes.get(leaves["unless"])) or is_zero(attributes.get(leaves["name"])):
        return None
    return leaves["type"], attributes[leaves["name"]]


def reserve(connection: Connection, resource: ResourceType, attributes: Attributes, scope: Scope) -> None:
    """The name of a deleted object stays reserved, where the cloud does that, and that of what it leaves behind."""
    names = [_leaving(resource, attributes)]
    reserved = resource.overlay.get("reserved")
    if reserved and not ("unless_zero" in reserved and attributes.get(reserved["unless_zero"]) == 0):
        names.append((resource.name, attributes[reserved["name"]]))
    for type_name, name in filter(None, names):
        row = (scope.provider, scope.account, region_of(resource, scope), type_name, name)
        connection.execute("INSERT OR REPLACE INTO reserved VALUES (?, ?, ?, ?, ?)", row)
