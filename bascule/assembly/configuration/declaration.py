"""A block as a file has it, before its expressions are evaluated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bascule.assembly.configuration.block import Kind, value_at
from bascule.assembly.configuration.json_body import COMMENT, Pointer

_STEPS = re.compile(r"[.\[]")


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """A block: what it declares, its address within its Terraform module, its body and its place in a file."""

    kind: Kind
    type: str
    name: str
    address: str
    body: Mapping[str, Any]
    file: Path
    pointer: Pointer

    @cached_property
    def templates(self) -> tuple[str, ...]:
        """All texts of the body that hold an expression."""
        return tuple(templates_in(self.body))

    def mentions(self, word: str) -> bool:
        """An expression of the body has that word."""
        return any(word in text for text in self.templates)

    def changes_elsewhere(self, argument: str) -> bool:
        """Somebody else changes it after it was made: the written value is its first one."""
        found = value_at(self.body, "lifecycle.ignore_changes", [])
        return found == "all" or argument in (_STEPS.split(str(each))[0] for each in found)


def templates_in(value: Any) -> Iterator[str]:
    """All texts in a value, at any depth, that hold an expression; comments have none."""
    if isinstance(value, str):
        if "${" in value or "%{" in value:
            yield value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            if key != COMMENT:
                yield from templates_in(key)
                yield from templates_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from templates_in(each)
