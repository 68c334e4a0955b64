"""One thing that is wrong with the values of a file, before its file and line are known."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from itertools import takewhile
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
    word = word[:100].lower()
    lowered = {candidate.lower(): candidate for candidate in words}
    matches = get_close_matches(word, lowered, n=3, cutoff=0.6)
    best = max(matches, key=lambda match: (_likeness(word, match), _shared_beginning(word, match)), default=None)
    return lowered[best] if best else None


def _likeness(word: str, other: str) -> float:
    return SequenceMatcher(None, other, word).ratio()


def _shared_beginning(word: str, other: str) -> int:
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))))
