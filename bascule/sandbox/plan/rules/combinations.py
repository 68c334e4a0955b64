"""Combinations of arguments that a provider refuses when it plans.

The overlay's `needs` and `forbids` are by argument: under which values of other arguments it must be set, or must not.
Each has one table of conditions, or a list of them. `creating` among the arguments says whether the object is new; an
argument that nobody set yet is "".
"""

from __future__ import annotations

from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value

_CREATING = "creating"


def _needed(change: Change) -> None:
    for name, conditions in change.resource.overlay.get("needs", {}).items():
        for each in _listed(conditions):
            if _missing(change, name) and _met(change, each):
                raise refuse(f'"{name}" must be set when {_said(change, each)}')


def _forbidden(change: Change) -> None:
    for name, conditions in change.resource.overlay.get("forbids", {}).items():
        for each in _listed(conditions):
            if change.configured(name) and _met(change, each):
                raise refuse(f'"{name}" must not be set when {_said(change, each)}')


def _missing(change: Change, name: str) -> bool:
    """What only the cloud will say is missing as well."""
    value = change.planned.get(name)
    return not change.configured(name) if isinstance(value, Unknown) else is_zero(value)


def _listed(conditions: Any) -> list[dict[str, list[Value]]]:
    return conditions if isinstance(conditions, list) else [conditions]


def _met(change: Change, condition: dict[str, list[Value]]) -> bool:
    return all(_value(change, name) in values for name, values in condition.items())


def _value(change: Change, name: str) -> Value:
    """What is planned; of a block, whether it is there."""
    if name == _CREATING:
        return change.creating
    value = change.planned.get(name)
    if isinstance(value, Unknown):
        return value if change.configured(name) else ""
    return not is_zero(value) if name in change.resource.block.blocks else value


def _said(change: Change, condition: dict[str, list[Value]]) -> str:
    return " and ".join(f'"{name}" is {_value(change, name)!r}' for name in condition if name != _CREATING)


RULES = {"*": (_needed, _forbidden)}
