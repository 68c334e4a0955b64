"""Drift as text, as JSON and as an exit code."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from bascule.errors import Problem
from bascule.terraform.drift import DriftedObject, DriftOutcome, StackDrift

_WIDTH = 60


def drift_text(stacks: Sequence[StackDrift]) -> str:
    """A line a stack, and below it what drifted or why it could not be looked at."""
    told: dict[tuple[Problem, ...], str] = {}
    return "\n".join(line for each in stacks for line in _lines(each, told.setdefault(each.problems, each.stack)))


def drift_json(stacks: Sequence[StackDrift]) -> list[dict[str, Any]]:
    """Each stack with its outcome, drifted objects and problems; sensitive values are masked."""
    return [
        {
            "stack": each.stack,
            "outcome": each.outcome.name.lower(),
            "objects": [_object_json(drifted) for drifted in each.objects],
            "problems": [str(problem) for problem in each.problems],
        }
        for each in stacks
    ]


def drift_code(stacks: Sequence[StackDrift]) -> int:
    """1 when any stack could not be looked at, else 2 when any drifted, else 0."""
    outcomes = {each.outcome for each in stacks}
    if DriftOutcome.FAILED in outcomes:
        return 1
    return 2 if DriftOutcome.DRIFTED in outcomes else 0


def _lines(stack: StackDrift, first: str) -> Iterator[str]:
    """`first` is the stack that has the same problems and was told of before: what keeps one back mostly does all."""
    if stack.problems and first != stack.stack:
        yield f"{stack.stack}: {stack.outcome.value}, as {first}"
        return
    yield f"{stack.stack}: {stack.outcome.value}"
    for each in stack.objects:
        yield f"  {each.address}{': deleted' if each.is_deleted else ''}"
        for change in each.attributes:
            yield f"    {change.path}: {_short(change.before)} -> {_short(change.after)}"
    for problem in stack.problems:
        yield from (f"  {line}" for line in str(problem).splitlines())


def _object_json(drifted: DriftedObject) -> dict[str, Any]:
    return {
        "address": drifted.address,
        "deleted": drifted.is_deleted,
        "attributes": {each.path: {"before": each.before, "after": each.after} for each in drifted.attributes},
    }


def _short(value: Any) -> str:
    text = value if isinstance(value, str) and value else json.dumps(value)
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…"
