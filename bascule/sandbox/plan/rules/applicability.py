"""Arguments that mean something for one kind of object only: for another kind, no default is planned for them.

The overlay's `applies` is by argument: the argument that tells the kind, and the kinds that it applies to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.cty import Unknown


def _inapplicable(change: Change) -> None:
    for name, condition in change.resource.overlay.get("applies", {}).items():
        if not _met(change, condition):
            change.planned[name] = (change.prior or {}).get(name)
            change.replaces = [path for path in change.replaces if path[:1] != (name,)]


def _met(change: Change, condition: Mapping[str, Any]) -> bool:
    kind = change.planned.get(condition["when"])
    return isinstance(kind, Unknown) or kind in condition["in"]


RULES = {"*": (_inapplicable,)}
