"""Differences that only the Kubernetes provider does not count: the same quantity in other words, `4000m` and `4`."""

from __future__ import annotations

from collections.abc import Callable

from bascule.sandbox.values.cty import Value
from bascule.schemas.accepted.quantity import parse_quantity


def _quantity(prior: Value, proposed: Value) -> bool:
    number = parse_quantity(prior)
    return number is not None and number == parse_quantity(proposed)


KINDS: dict[str, Callable[[Value, Value], bool]] = {"quantity": _quantity}
