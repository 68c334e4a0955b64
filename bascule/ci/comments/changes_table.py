"""The changes of a plan as a table: objects, and of those that change the attributes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from bascule.assembly.plan import MASK, UNKNOWN, AttributeChange, Plan, ResourceChange
from bascule.ci.comments.markdown import code

_HEAD: Final = ("| | object | attribute | before | after |", "| --- | --- | --- | --- | --- |")
_SIGNS: Final = {
    "nothing": "",
    "create": "create",
    "read": "read",
    "update": "update",
    "replace": "**replace**",
    "delete": "**delete**",
    "forget": "forget",
}
_FIRST: Final = ("delete", "replace")
_FORCES: Final = " forces the replacement"


def changes_table(plan: Plan, *, longest: int, run_url: str) -> str:
    """The table, what destroys first; what is beyond `longest` characters is counted, and the run is named."""
    if plan.is_empty:
        return "The cloud is as the code says."
    ordered = sorted(plan.changes, key=lambda change: change.verb not in _FIRST)
    rows = [row for change in ordered for row in _rows(change)]
    rows += [f"| update | output {code(name)} | | | |" for name in plan.outputs]
    shown, length = list(_HEAD), 0
    for index, row in enumerate(rows):
        length += len(row.encode()) + 1
        if length > longest:
            return "\n".join([*shown, "", f"… and {len(rows) - index} more lines: see [the run]({run_url})."])
        shown.append(row)
    return "\n".join(shown)


def _rows(change: ResourceChange) -> Iterator[str]:
    notes = [f"was {code(change.previous_address)}"] if change.previous_address else []
    notes += [f"import {code(change.import_id)}"] if change.is_import else []
    named = " ".join([code(change.address), *notes])
    attributes = sorted(change.attributes, key=lambda each: each.argument not in change.forcing)
    if not attributes:
        yield f"| {_SIGNS[change.verb]} | {named} | | | |"
    for index, each in enumerate(attributes):
        first = f"{_SIGNS[change.verb]} | {named}" if index == 0 else " |"
        after = _value(each, each.after) + (_FORCES if each.argument in change.forcing else "")
        yield f"| {first} | {code(each.path)} | {_value(each, each.before)} | {after} |"


def _value(change: AttributeChange, value: Any) -> str:
    if (change.before, change.after) == (MASK, MASK):
        return "*sensitive*"
    if value == UNKNOWN:
        return "*known after apply*"
    return code(json.dumps(value, ensure_ascii=False))
