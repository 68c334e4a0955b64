"""What the newer framework does to computed values when an object changes: all that no argument sets become unknown.

Provider code may keep one as it is, and does so for identifiers and for what the overlay's `settled` names.
Source of the facts: how the framework marks computed values, internal/framework/{id,arn}_attribute.go, 2026-11-21.
"""

from __future__ import annotations

from bascule.sandbox.plan.change import Change

_SETTLED = ("id", "arn", "region", "tags_all")
_SETTLED_ENDS = ("_id", "_arn", "_identifier")


def _computed(change: Change) -> None:
    if change.resource.sdk or change.creating or not change.any_change:
        return
    settled = (*_SETTLED, *change.resource.overlay.get("settled", ()))
    for name, attribute in change.resource.block.attributes.items():
        asked = change.config.get(name) is not None
        if attribute.computed and not asked and name not in settled and not name.endswith(_SETTLED_ENDS):
            change.forget(name)


RULES = {"aws_*": (_computed,)}
