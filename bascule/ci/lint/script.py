"""Texts that a step runs as a program: its script, and inputs of actions that are one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bascule.ci.lint.place import Place
from bascule.workflows.expressions import Expression

_INPUTS: Final = frozenset(
    {"script", "inlinescript", "inline-script", "command", "commands", "run", "cmd", "pre-command"}
)


def script_expressions(place: Place) -> Iterator[Expression]:
    """Every expression in what the step runs."""
    yield from place.step.node.child("run").expressions
    for name, node in place.step.with_.items():
        if name.lower() in _INPUTS:
            yield from node.expressions
