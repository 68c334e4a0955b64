"""Trees of true and false, as a plan's JSON says what is sensitive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def true_paths(tree: Any) -> Iterator[tuple[str, ...]]:
    """The paths of names that lead to a true, without positions in lists."""
    if tree is True:
        yield ()
    elif isinstance(tree, dict):
        for name, each in tree.items():
            yield from ((name, *path) for path in true_paths(each))
    elif isinstance(tree, list):
        for each in tree:
            yield from true_paths(each)
