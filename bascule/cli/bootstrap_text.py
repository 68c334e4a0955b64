"""A layer that was applied, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bascule.cli.columns import columns
from bascule.cli.plan_text import counts_text
from bascule.cloud.bootstrap.bootstrap import Layer


def layer_text(layer: Layer) -> str:
    """What was done to each stack, its outputs, and what comes next."""
    return "\n".join(_lines(layer))


def layer_json(layer: Layer) -> dict[str, Any]:
    """Each stack with what was done and its outputs; `changed` tells whether there was anything to do."""
    return {
        "file": layer.name,
        "layer": layer.layer,
        "changed": not layer.is_unchanged,
        "stacks": {
            each.stack: {
                "done": each.plan.counts,
                "backend": each.backend,
                "moved": each.moved,
                "outputs": {name: value.shown for name, value in each.outputs.values.items()},
            }
            for each in layer.stacks
        },
    }


def _lines(layer: Layer) -> Iterator[str]:
    for each in layer.stacks:
        yield f"{each.stack}: {counts_text(each.plan)}; state in {each.backend}"
        yield columns([(f"  {name}", str(value.shown)) for name, value in each.outputs.values.items()])
    yield from _next(layer)


def _next(layer: Layer) -> Iterator[str]:
    if layer.layer == "account":
        yield "next: `bascule bootstrap ENV` for each environment of this account"
        return
    yield f"next: a pull request that changes {layer.name} plans its own stacks, wave by wave"
