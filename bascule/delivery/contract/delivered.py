"""A variable or secret that workflows can read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

STRING: Final = "string"
"""The type of what is read as it is; whatever has another one is JSON, which `fromJSON` reads."""


class Kind(StrEnum):
    """The context that reads it."""

    VARIABLE = "vars"
    SECRET = "secrets"  # noqa: S105 - the name of GitHub's context

    @property
    def word(self) -> str:
        """As sentences call it."""
        return "variable" if self is Kind.VARIABLE else "secret"


@dataclass(frozen=True, kw_only=True)
class Delivered:
    """One name in one place.

    `repository` is "" for what all repositories see, `environment` "" for what all jobs of the repository see.
    `where` says what makes it: a stack's resource, or a line of a file; `by_hand` that a person does, `optional` that
    workflows do without, too.
    """

    kind: Kind
    name: str
    repository: str
    environment: str
    type: str
    where: str
    by_hand: bool = False
    optional: bool = False

    def is_seen_by(self, repository: str) -> bool:
        """Whether workflows of that repository can read it."""
        return not self.repository or same(self.repository, repository)


def same(one: str, other: str) -> bool:
    """Whether two names are one to GitHub, which tells names of nothing apart by case."""
    return one.lower() == other.lower()
