"""Types whose plan the real provider makes from what the API server tells it: ours says so instead of guessing.

The overlay's `undecided` says what it asks there, and what helps.
"""

from __future__ import annotations

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change


def _undecided(change: Change) -> None:
    if reason := change.resource.overlay.get("undecided"):
        raise refuse(f"The simulated provider cannot plan {change.resource.name}", reason)


RULES = {"*": (_undecided,)}
