"""What names of an expression stand for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any


class Namespace(ABC):
    """Something that has members and is itself no value: `var`, `data`, a resource type, a resource.

    A member is another namespace or a value; Unknown where the file does not tell it. A class and no protocol: every
    step of every expression asks whether it has come to one.
    """

    @abstractmethod
    def member(self, name: str) -> Any:
        """What `.name` stands for."""

    @abstractmethod
    def instance(self, key: Any) -> Any:
        """What `[key]` stands for."""

    @abstractmethod
    def instances(self) -> Any:
        """What `[*]` goes through: a list, or Unknown."""
