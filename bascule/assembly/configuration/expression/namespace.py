"""What names of an expression stand for."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable


@runtime_checkable
class Namespace(Protocol):
    """Something that has members and is itself no value: `var`, `data`, a resource type, a resource.

    A member is another namespace or a value; Unknown where the file does not tell it.
    """

    def member(self, name: str) -> Any:
        """What `.name` stands for."""

    def instance(self, key: Any) -> Any:
        """What `[key]` stands for."""

    def instances(self) -> Any:
        """What `[*]` goes through: a list, or Unknown."""
