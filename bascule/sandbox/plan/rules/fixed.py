"""Arguments that a living object keeps: a plan that changes them is refused.

The overlay's `fixed` is by argument; where one of the arguments under `unless` has one of the values, it may change.
"""

from __future__ import annotations

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change


def _fixed(change: Change) -> None:
    for name, condition in change.resource.overlay.get("fixed", {}).items():
        allowed = condition.get("unless", {})
        free = any(change.planned.get(other) in values for other, values in allowed.items())
        if not change.creating and change.changed(name) and not free:
            terms = " or ".join(f'"{other}" is {value!r}' for other, values in allowed.items() for value in values)
            raise refuse(f'cannot change "{name}" unless {terms}')


RULES = {"*": (_fixed,)}
