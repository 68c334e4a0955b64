"""What a plan would change, as text: addresses and the names of attributes; values are in the engine's own plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bascule.assembly.plan import Plan, ResourceChange

_SIGNS: Final = {
    "nothing": " ",
    "create": "+",
    "read": "<",
    "update": "~",
    "replace": "!",
    "delete": "-",
    "forget": ".",
}
_SHOWN: Final = 6


def plan_text(stack: str, plan: Plan) -> str:
    """One line a change, then their number."""
    return "\n".join([f"{stack}:", *_lines(plan), f"  {counts_text(plan)}"])


def counts_text(plan: Plan) -> str:
    """How much of what it would do: "2 to import, 14 to create"."""
    counts = [f"{count} to {verb}" for verb, count in plan.counts.items()]
    outputs = [f"{len(plan.outputs)} outputs change"] if plan.outputs else []
    return ", ".join(counts + outputs) or "nothing to do"


def _lines(plan: Plan) -> Iterator[str]:
    for each in plan.changes:
        notes = "; ".join(_notes(each))
        yield f"  {_SIGNS[each.verb]} {each.address}" + (f"  ({notes})" if notes else "")


def _notes(change: ResourceChange) -> Iterator[str]:
    if change.verb == "replace":
        yield "destroyed and made anew"
    if change.is_import:
        yield f"import {change.import_id}".rstrip()
    if change.previous_address:
        yield f"was {change.previous_address}"
    arguments = list(dict.fromkeys(each.argument for each in change.attributes))
    if arguments:
        more = f" and {len(arguments) - _SHOWN} more" if len(arguments) > _SHOWN else ""
        yield f"{', '.join(arguments[:_SHOWN])}{more}"
