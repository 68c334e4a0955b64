"""Computed attributes that a change of the object gives a new value.

The overlay's `recomputed` names them: attribute to the arguments whose change does it, or to `["*"]` for any change.
"""

from __future__ import annotations

from bascule.sandbox.plan.change import Change


def _recomputed(change: Change) -> None:
    if change.creating or not change.any_change:
        return
    for name, causes in change.resource.overlay.get("recomputed", {}).items():
        if "*" in causes or any(change.changed(cause) for cause in causes):
            change.forget(name)


RULES = {"*": (_recomputed,)}
