"""What a simulated account holds, as text and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bascule.cli.columns import columns
from bascule.sandbox.status import LivingObject


def clouds_text(account: str, objects: Sequence[LivingObject]) -> str:
    """One line a stack and type with the number of objects, and how many of them no plan has found in a state yet."""
    if not objects:
        return f"{account}: empty"
    counts = Counter((each.stack or "(no stack)", each.type) for each in objects)
    rows = [(stack, kind, str(count)) for (stack, kind), count in counts.items()]
    new = sum(1 for each in objects if not each.known_to_state)
    total = f"{account}: {len(objects)} objects" + (f", {new} of them in no plan since they were made" if new else "")
    return "\n".join([columns([("STACK", "TYPE", "OBJECTS"), *rows]), total])


def clouds_json(objects: Sequence[LivingObject]) -> list[dict[str, Any]]:
    """Each object: provider, account, region, type, id, name, stack, and whether a state knows it."""
    return [asdict(each) for each in objects]
