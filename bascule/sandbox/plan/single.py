"""Values inside blocks that stand at most once, by dotted path, such as `settings.backup_configuration.enabled`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.sandbox.diagnostics import Path
from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value


def first(blocks: Any) -> dict[str, Any]:
    """The only block, or an empty one where there is none, or it is not known yet."""
    return blocks[0] if isinstance(blocks, list) and blocks and isinstance(blocks[0], dict) else {}


def at(values: Mapping[str, Value] | None, path: str) -> Value:
    """The value at that path; null where a block around it is missing, unknown where one is not known."""
    *blocks, name = path.split(".")
    inner: Mapping[str, Value] = values or {}
    for block in blocks:
        if isinstance(inner.get(block), Unknown):
            return inner[block]
        inner = first(inner.get(block))
    return inner.get(name)


def given(values: Mapping[str, Value] | None, path: str) -> bool:
    """Whether something known stands there that is more than nothing."""
    value = at(values, path)
    return not isinstance(value, Unknown) and not is_zero(value)


def differs(change: Change, path: str) -> bool:
    """Whether the value at that path is planned to be another one than it was; true for all when the object is new."""
    if "." not in path:
        return change.changed(path)
    before, after = at(change.prior, path), at(change.planned, path)
    return before != after and not (is_zero(before) and is_zero(after))


def steps(path: str) -> Path:
    """The path as the engine has it, with the positions of the blocks."""
    *blocks, name = path.split(".")
    return (*(step for block in blocks for step in (block, 0)), name)
