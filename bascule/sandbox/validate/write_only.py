"""Write-only arguments, which an engine must know of: another one would write them into its state."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.sandbox.diagnostics import Diagnostic, Path
from bascule.sandbox.schema.model import Block
from bascule.sandbox.values.cty import Value


def write_only_refusals(block: Block, config: Value, path: Path = ()) -> Iterator[Diagnostic]:
    """An error for every write-only argument that is set; asked only where the engine does not know of them."""
    if not isinstance(config, dict):
        return
    for name, attribute in block.attributes.items():
        if attribute.write_only and config.get(name) is not None:
            message = f"{name} has a value. Terraform and OpenTofu know write-only arguments from 1.11 on."
            yield Diagnostic("Write-only Attribute Not Allowed", message, (*path, name))
    for name, nested in block.blocks.items():
        below = config.get(name)
        for position, each in enumerate(below if isinstance(below, list) else [below]):
            deeper = (*path, name, position) if nested.nesting == "list" else (*path, name)
            yield from write_only_refusals(nested.block, each, deeper)
