"""Outputs of stacks as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bascule.cli.columns import columns
from bascule.terraform.output_value import OutputValue
from bascule.terraform.stack_outputs import StackOutputs


def outputs_text(stacks: Sequence[StackOutputs]) -> str:
    """One line an output, sensitive values masked; a line too for a stack that is not deployed."""
    rows = [row for each in stacks for row in _rows(each)]
    return columns([("STACK", "OUTPUT", "VALUE"), *rows])


def outputs_json(stacks: Sequence[StackOutputs]) -> dict[str, Any]:
    """Values by stack and output, sensitive ones masked."""
    return {each.stack: {name: value.shown for name, value in each.values.items()} for each in stacks}


def _rows(outputs: StackOutputs) -> list[tuple[str, str, str]]:
    found = [(outputs.stack, name, _text(value)) for name, value in outputs.values.items()]
    return found or [(outputs.stack, "", "no outputs: not deployed yet" if outputs.any_declared else "has no outputs")]


def _text(value: OutputValue) -> str:
    return value.shown if isinstance(value.shown, str) else json.dumps(value.shown)
