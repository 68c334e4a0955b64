"""One thing that is wrong with the values of a file, before its file and line are known."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias, TypeVar

from bascule.config.key_path import KeyPath

Model = TypeVar("Model")


@dataclass(frozen=True, kw_only=True)
class Flaw:
    """What is wrong at `path`; `compared` are the other values that it was found by.

    `missing` says that the value is not there at all.
    """

    path: KeyPath
    message: str
    found: str = ""
    accepted: str = ""
    fix: str = ""
    compared: tuple[KeyPath, ...] = ()
    missing: bool = False

    def rests_on(self, broken: Collection[KeyPath]) -> bool:
        """Whether one of its values is broken itself, so that the flaw may go with that."""
        return any(path[: len(part)] == part for path in (self.path, *self.compared) for part in broken)


Rule: TypeAlias = Callable[[Model], Iterator[Flaw]]
"""Finds the flaws of values that have the right types."""


def nearest(word: str, words: Collection[str]) -> str | None:
    """The word that was probably meant."""
    lowered = {candidate.lower(): candidate for candidate in words}
    matches = get_close_matches(word[:100].lower(), lowered, n=1, cutoff=0.6)
    return lowered[matches[0]] if matches else None
