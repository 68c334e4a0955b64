"""What a drift has done, as text."""

from __future__ import annotations

import json

from bascule.sandbox.drift import Drifted


def drift_text(drifted: Drifted) -> str:
    """The object, each of its changes, and where they show."""
    where = f"a plan of {drifted.stack} shows it" if drifted.stack else "no stack owns it"
    if drifted.deleted:
        return f"{drifted.type} {drifted.id}: deleted; {where}"
    lines = [f"  {each.path}: {json.dumps(each.before)} -> {json.dumps(each.after)}" for each in drifted.changes]
    return "\n".join([f"{drifted.type} {drifted.id}: changed; {where}", *lines])
