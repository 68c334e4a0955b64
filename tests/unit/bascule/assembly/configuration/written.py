"""Configurations for tests of their reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bascule.assembly.configuration import Block, Configuration, read_configuration


def read(folder: Path, document: Any, name: str = "main.tf.json") -> Configuration:
    """The document, written into a file of that name and read again."""
    path = folder / name
    path.write_text(json.dumps(document))
    return read_configuration(path)


def resource(folder: Path, **arguments: Any) -> Block:
    """The only resource, `terraform_data.x`, with those arguments."""
    (block,) = read(folder, {"resource": {"terraform_data": {"x": arguments}}}).blocks
    return block


def block_at(configuration: Configuration, address: str) -> Block:
    """The block of that address, which is there."""
    found = configuration.at(address)
    assert found is not None, address
    return found
