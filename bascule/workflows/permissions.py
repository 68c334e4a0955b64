"""What a token of a workflow may."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from bascule.workflows.node import Node

_ALL: Final = {"read-all": "read", "write-all": "write"}


@dataclass(frozen=True, kw_only=True)
class Permissions:
    """Each scope and its right; "*" stands for all of them."""

    scopes: Mapping[str, str]
    line: int

    @classmethod
    def of(cls, node: Node) -> Self | None:
        """Those that a workflow or job says, None where it says none."""
        found = node.child("permissions")
        if not found:
            return None
        every = {"*": _ALL[found.text]} if found.text in _ALL else {}
        return cls(scopes={**every, **{scope: each.text for scope, each in found.members.items()}}, line=found.line)

    def right(self, scope: str) -> str:
        """The right to one scope: "read", "write" or "none"."""
        return self.scopes.get(scope, self.scopes.get("*", "none"))
