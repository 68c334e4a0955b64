"""Behaviour rows of a resource type, put right where the data cannot say what it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_LONGEST_LEAST_LENGTH = 100_000
"""A text that must be longer than this is none: the numbers are of what it says, such as nanoseconds."""


def behaviour_rows(behaviour: Mapping[str, Any] | None, block: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The rows by dotted path. A `range` that stands at a text is that of its length.

    `block` is that of a `providers schema -json` document.
    """
    rows: dict[str, dict[str, Any]] = {path: dict(row) for path, row in (behaviour or {}).get("attributes", {}).items()}
    for path in _texts(block) if any("range" in row for row in rows.values()) else ():
        row = rows.get(path, {})
        if "range" in row and row["range"][0] < _LONGEST_LEAST_LENGTH:
            row["length"] = row.pop("range")
    return rows


def _texts(block: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    for name, attribute in block.get("attributes", {}).items():
        if attribute.get("type") == "string":
            yield f"{prefix}{name}"
        yield from _texts(attribute.get("nested_type", {}), f"{prefix}{name}.")
    for name, nested in block.get("block_types", {}).items():
        yield from _texts(nested.get("block", {}), f"{prefix}{name}.")
