"""Computed attributes that a change of the object gives a new value.

The overlay's `recomputed` has them, attribute by attribute in the order in which the provider decides: the arguments
whose change does it (`*`: any), alone or as `by`, beside `except` (not these), `unchanged` (arguments that must be as
they were) and `when` (arguments and the values that they must have).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.cty import UNKNOWN


def _recomputed(change: Change) -> None:
    if change.creating or not change.any_change:
        return
    for name, cause in change.resource.overlay.get("recomputed", {}).items():
        terms = cause if isinstance(cause, dict) else {"by": cause}
        if _caused(change, terms) and all(
            change.planned.get(key) in values for key, values in terms.get("when", {}).items()
        ):
            _forget(change, name)


def _caused(change: Change, terms: Mapping[str, Any]) -> bool:
    any_ = "*" in terms["by"]
    names = change.resource.block.type[1].keys() - set(terms.get("except", ())) if any_ else terms["by"]
    return any(map(change.changed, names)) and not any(map(change.changed, terms.get("unchanged", ())))


def _forget(change: Change, name: str) -> None:
    """The old SDK forgets even what the configuration says, which the engine lets pass."""
    if change.resource.sdk:
        change.planned[name] = UNKNOWN
    else:
        change.forget(name)


RULES = {"*": (_recomputed,)}
