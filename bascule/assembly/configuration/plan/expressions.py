"""`configuration` of a plan's JSON: what arguments were written as.

An expression is `{"constant_value": …}`, `{"references": […]}`, or both where the configuration was JSON, whose
constant value is then the template (observed with Terraform 1.11.4 and OpenTofu 1.12.6). Nested blocks are lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_LEAF = {"constant_value", "references"}


def is_leaf(written: Any) -> bool:
    """Whether it is an expression, not a nested block."""
    return isinstance(written, Mapping) and written.keys() <= _LEAF


def member(written: Any, key: str | int, size: int) -> Any:
    """What a part of a value was written as; of several nested blocks, all: those of a set stand in another order."""
    if is_leaf(written):
        constant = _part(written.get("constant_value"), key)
        return {**({} if constant is None else {"constant_value": constant}), "references": _references(written)}
    if isinstance(written, list) and isinstance(key, int):
        return written[0] if size == 1 and len(written) == 1 else written
    if isinstance(written, list):
        return [part for each in written if (part := member(each, key, 1)) is not None]
    return written.get(key) if isinstance(written, Mapping) else None


def references_in(written: Any) -> Iterator[str]:
    """All references of an expression, or of a nested block's expressions."""
    if is_leaf(written):
        yield from _references(written)
    elif isinstance(written, Mapping):
        for each in written.values():
            yield from references_in(each)
    elif isinstance(written, list):
        for each in written:
            yield from references_in(each)


def text_in(written: Any) -> str:
    """The template that a configuration in JSON had there; empty for other syntaxes and several blocks."""
    constant = written.get("constant_value") if is_leaf(written) else None
    return constant if isinstance(constant, str) else ""


def is_literal(written: Any) -> bool:
    """The value itself stands in the configuration, for all who read it."""
    if not is_leaf(written) or "constant_value" not in written:
        return False
    constant = written["constant_value"]
    return not isinstance(constant, str) or ("${" not in constant and "%{" not in constant)


def _references(written: Mapping[str, Any]) -> list[str]:
    found: list[str] = written.get("references", [])
    return found


def _part(constant: Any, key: str | int) -> Any:
    if isinstance(constant, Mapping):
        return constant.get(key)
    is_item = isinstance(constant, list) and isinstance(key, int) and key < len(constant)
    return constant[key] if is_item else None
