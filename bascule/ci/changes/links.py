"""Symbolic links of a project: a changed file is also changed at every path that leads to it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path


def links(root: Path, folders: Iterable[str]) -> Mapping[str, str]:
    """By the path of each link at or below the folders the path in the project that it leads to."""
    home = root.resolve()
    found = {}
    for path in _paths(root, folders):
        target = path.resolve() if path.is_symlink() else home
        if target != home and target.is_relative_to(home):
            found[path.relative_to(root).as_posix()] = target.relative_to(home).as_posix()
    return found


def with_links(files: Iterable[str], known: Mapping[str, str]) -> Iterator[str]:
    """The files, and the paths at which links show them."""
    for file in files:
        yield file
        for link, target in known.items():
            if file == target or file.startswith(f"{target}/"):
                yield f"{link}{file.removeprefix(target)}"


def _paths(root: Path, folders: Iterable[str]) -> Iterator[Path]:
    for folder in folders:
        yield root / folder
        for parent, names, files in os.walk(root / folder):
            yield from (Path(parent, name) for name in (*names, *files))
