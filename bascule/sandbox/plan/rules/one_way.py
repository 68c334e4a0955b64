"""Arguments that force a replacement in one direction, or for one kind of object only.

The overlay's `replaced` is by argument, inside blocks that stand once by dotted path. `when` is the direction:
`changed`, `removed`, `added`, `toggled` (one of these two), `left` (it had a value), `lowered`, `raised`, `earlier` (in
the order of texts), `shrunk` (an element is gone) or `exchanged` (all are); `to` and `from` are lists of values;
`only_if` and `unless` are arguments with the values that they must, or must not, have, `was` with those that they must
have had; `alike` are values between which a change does not matter, nothing being "".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.single import at, differs, steps
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value


def _replaced(change: Change) -> None:
    if change.prior is None:
        return
    for name, condition in change.resource.overlay.get("replaced", {}).items():
        before, after = at(change.prior, name), at(change.planned, name)
        direction = _DIRECTIONS[condition.get("when", "changed")]
        met = direction(before, after) and _between(condition, before, after) and _of_kind(change, condition)
        if met and _had(change, condition) and differs(change, name):
            change.replace(*steps(name))


def _between(condition: dict[str, Any], before: Value, after: Value) -> bool:
    if alike := condition.get("alike"):
        return not ((before or "") in alike and (after or "") in alike)
    return ("to" not in condition or after in condition["to"]) and (
        "from" not in condition or before in condition["from"]
    )


def _had(change: Change, condition: dict[str, Any]) -> bool:
    return all(at(change.prior, name) in values for name, values in condition.get("was", {}).items())


def _of_kind(change: Change, condition: dict[str, Any]) -> bool:
    return all(change.planned.get(name) in values for name, values in condition.get("only_if", {}).items()) and not any(
        change.planned.get(name) in values for name, values in condition.get("unless", {}).items()
    )


def _known_zero(value: Value) -> bool:
    return not isinstance(value, Unknown) and is_zero(value)


def _lowered(before: Value, after: Value) -> bool:
    return isinstance(before, (int, float)) and isinstance(after, (int, float)) and after < before


def _earlier(before: Value, after: Value) -> bool:
    return isinstance(before, str) and isinstance(after, str) and after < before


def _shrunk(before: Value, after: Value) -> bool:
    return isinstance(before, list) and isinstance(after, list) and any(each not in after for each in before)


def _exchanged(before: Value, after: Value) -> bool:
    """Nothing is left of what there was."""
    return isinstance(after, list) and not any(each in after for each in before or ())


def _removed(before: Value, after: Value) -> bool:
    return not is_zero(before) and _known_zero(after)


def _added(before: Value, after: Value) -> bool:
    return is_zero(before) and not _known_zero(after)


_DIRECTIONS: dict[str, Callable[[Value, Value], bool]] = {
    "changed": lambda _before, _after: True,
    "removed": _removed,
    "added": _added,
    "left": lambda before, _after: not is_zero(before),
    "toggled": lambda before, after: _removed(before, after) or _added(before, after),
    "lowered": _lowered,
    "raised": lambda before, after: _lowered(after, before),
    "earlier": _earlier,
    "shrunk": _shrunk,
    "exchanged": _exchanged,
}

RULES = {"*": (_replaced,)}
