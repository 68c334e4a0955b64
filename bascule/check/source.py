"""Where a file declares what is judged."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from bascule.assembly.configuration import Configuration, Pointer, json_positions


def source_of(configuration: Configuration, address: str, *, line: int | None = None) -> str:
    """The file and line of the block; the file's first line for an address that is no block.

    Args:
        line: takes the place of the block's own.
    """
    if configuration.origin:
        return configuration.origin
    block = configuration.at(address)
    file = (block.file if block else None) or configuration.path
    if line is None:
        line = _lines(file).get(block.pointer, 1) if block and file.is_file() else 1
    return f"{shown(file)}:{line}"


@lru_cache(maxsize=8)
def _lines(file: Path) -> dict[Pointer, int]:
    positions = json_positions(file.read_text(encoding="utf-8-sig"))
    return {pointer: line for pointer, (line, _) in positions.items()}


def shown(file: Path) -> str:
    """As messages name a file: the path from the current folder on, where it is below it."""
    absolute = file.absolute()
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(file)
