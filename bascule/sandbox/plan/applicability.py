"""Arguments that mean something for one kind of object only: for another kind, no difference of theirs counts."""

from __future__ import annotations

from collections.abc import Mapping

from bascule.sandbox.values.cty import Unknown, Value
from bascule.schemas.rule import Rule

Attributes = Mapping[str, Value]


def applies(rule: Rule, beside: Attributes, top: Attributes) -> bool:
    """Whether the argument of that rule counts, next to the planned arguments `beside` it.

    `top` are the arguments of the resource itself. What is unknown yet may still turn out to be what it takes.
    """
    asked = ((name, values, True) for name, values in rule.only_if.items())
    refused = ((name, values, False) for name, values in rule.unless.items())
    return all(_fits(_value(name, beside, top), values, wanted=wanted) for name, values, wanted in (*asked, *refused))


def _value(name: str, beside: Attributes, top: Attributes) -> Value:
    return top.get(name[1:]) if name.startswith(".") else beside.get(name)


def _fits(value: Value, values: tuple[Value, ...], *, wanted: bool) -> bool:
    return isinstance(value, Unknown) or (value in values) is wanted
