"""What differs between two values of one object: path by path, and no sensitive value among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MASK = "(sensitive)"
UNKNOWN = "(known after apply)"

_WORD = re.compile(r"[A-Za-z_][\w-]*")


@dataclass(frozen=True, kw_only=True)
class AttributeChange:
    """The JSON value at a path, before and after.

    `MASK` stands for both if either is sensitive, `UNKNOWN` for one that only the apply makes known.
    """

    path: str
    before: Any
    after: Any

    @property
    def argument(self) -> str:
        """The argument or attribute that the path begins with."""
        return re.split(r"[.\[]", self.path, maxsplit=1)[0]


@dataclass(frozen=True, kw_only=True)
class Side:
    """A value as plan JSON has it, beside what is sensitive in it and what is unknown: `true`, or a tree of it."""

    value: Any
    sensitive: Any = False
    unknown: Any = False

    def member(self, key: str | int) -> Side:
        """What lies one step further in."""
        return Side(
            value=_member(self.value, key),
            sensitive=self.sensitive is True or _member(self.sensitive, key),
            unknown=self.unknown is True or _member(self.unknown, key),
        )


def attribute_changes(before: Side, after: Side, path: str = "") -> Iterator[AttributeChange]:
    """Every path at which the two differ; a list that got longer or shorter counts as one value."""
    keys = _common_keys(before, after)
    if keys is None:
        if before.value != after.value or _any(after.unknown):
            hidden = _any(before.sensitive) or _any(after.sensitive)
            shown = (MASK, MASK) if hidden else (before.value, UNKNOWN if _any(after.unknown) else after.value)
            yield AttributeChange(path=path, before=shown[0], after=shown[1])
        return
    for key in keys:
        yield from attribute_changes(before.member(key), after.member(key), _joined(path, key))


def _common_keys(before: Side, after: Side) -> list[str] | list[int] | None:
    """The steps further in; None where the two are compared as they stand."""
    if before.sensitive is True or after.sensitive is True or after.unknown is True:
        return None
    if isinstance(before.value, dict) and isinstance(after.value, dict):
        unknown = after.unknown if isinstance(after.unknown, dict) else {}
        return sorted({*before.value, *after.value, *unknown})
    if isinstance(before.value, list) and isinstance(after.value, list) and len(before.value) == len(after.value):
        return list(range(len(before.value)))
    return None


def _joined(path: str, key: str | int) -> str:
    if isinstance(key, int):
        return f"{path}[{key}]"
    if not _WORD.fullmatch(key):
        return f'{path}["{key}"]'
    return f"{path}.{key}" if path else key


def _member(tree: Any, key: str | int) -> Any:
    if isinstance(tree, dict):
        return tree.get(key)
    return tree[key] if isinstance(tree, list) and isinstance(key, int) and key < len(tree) else None


def _any(tree: Any) -> bool:
    """Whether anything in a tree of truths is true."""
    if isinstance(tree, dict):
        return any(map(_any, tree.values()))
    return any(map(_any, tree)) if isinstance(tree, list) else tree is True
