"""What a run plans, as outputs of a job and as its summary."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from bascule.ci.changes.matrix import Leg
from bascule.ci.changes.selection import Selection


def outputs(selection: Selection) -> dict[str, str]:
    """By name what later jobs read; matrices are JSON, and GitHub takes no empty one, so `any` tells apart."""
    matrix = selection.matrix
    return {
        "plan": _legs(matrix.planned),
        "preview": _legs(matrix.previews),
        "environments": json.dumps(matrix.environments),
        "engines": json.dumps(selection.engines),
        "apply": json.dumps(matrix.applicable),
        "any": json.dumps(bool(matrix.legs)),
        "base": selection.base,
    }


def selection_markdown(selection: Selection) -> str:
    """The summary: the stacks, what is gone, and what to do about it."""
    return "\n".join(_lines(selection))


def _legs(legs: Iterable[Leg]) -> str:
    return json.dumps([{"environment": each.environment, "stack": each.stack} for each in legs])


def _lines(selection: Selection) -> Iterator[str]:
    legs = selection.matrix.legs
    yield f"### {len(legs)} changed stack{'' if len(legs) == 1 else 's'}"
    yield ""
    for each in legs:
        yield f"- {each.environment}/{each.stack}" + (f": preview, for {each.why_preview}" if each.why_preview else "")
    if selection.narrowed.reason and legs:
        yield f"- all stacks count: {selection.narrowed.reason}"
    for stack in selection.narrowed.removed:
        yield (
            f"- {stack} is in the code no more, and what it deployed stays, in its state: "
            f"destroy it from the commit before (`cdktf destroy {stack}`)"
        )
    for name in selection.changes.deleted:
        yield (
            f"- the file of {name} is gone, and what it deployed stays: keep the file, "
            f"push a branch `teardown/{name}`, and delete it once that has succeeded"
        )
