"""Stacks as text, as a diagram and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bascule.assembly import StackAssembly
from bascule.cli.columns import columns


def stacks_text(stacks: Sequence[StackAssembly]) -> str:
    """One line a stack: its layer, how many elements it declares, and the stacks that it reads."""
    rows = [
        (stack.name, stack.manifest.layer, str(len(stack.manifest.elements)), ", ".join(stack.manifest.reads))
        for stack in stacks
    ]
    return columns([("STACK", "LAYER", "ELEMENTS", "READS"), *rows])


def graph_text(stacks: Sequence[StackAssembly]) -> str:
    """A Mermaid flowchart: an arrow leads from a stack to each that reads it."""
    nodes = [f"  {stack.name}" for stack in stacks]
    arrows = [f"  {producer} --> {stack.name}" for stack in stacks for producer in stack.manifest.reads]
    return "\n".join(["flowchart LR", *nodes, *arrows])


def stacks_json(stacks: Sequence[StackAssembly]) -> list[dict[str, Any]]:
    """Each stack with its layer, elements' addresses, and the stacks that it reads."""
    return [
        {
            "name": stack.name,
            "layer": stack.manifest.layer,
            "elements": list(stack.manifest.elements),
            "reads": list(stack.manifest.reads),
        }
        for stack in stacks
    ]
