"""Where each value of an environment or account comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bascule.config.account import Account
from bascule.config.document import Value
from bascule.config.environment import Environment
from bascule.config.files import find_file, find_root
from bascule.config.key_path import KeyPath, show_path
from bascule.config.reading import read_file

BUILT_IN = "built-in default"


@dataclass(frozen=True, kw_only=True)
class Origin:
    """One value, as the file would write it, and the file and line that set it (or BUILT_IN)."""

    path: str
    value: Value
    source: str


def origins(name_or_path: str | Path, *, root: Path | None = None) -> tuple[Origin, ...]:
    """Every value of the file as it is in the end, with its origin; an account stands as its name.

    Raises: ConfigurationError with every problem of the file.
    """
    root = root or find_root()
    read = read_file(find_file(name_or_path, root=root), root=root)
    values = _written(read.model) if read.model else read.merged.values
    return tuple(
        Origin(path=show_path(path), value=value, source=read.merged.source(path) or BUILT_IN)
        for path, value in _leaves((), values)
    )


def _written(model: Environment | Account) -> dict[str, Value]:
    values = model.model_dump(mode="json")
    return {**values, "account": model.account.name} if isinstance(model, Environment) else values


def _leaves(path: KeyPath, value: Value) -> Iterator[tuple[KeyPath, Value]]:
    """Yields values with nothing below them; a list of plain values is one of them."""
    if isinstance(value, dict) and value:
        for key, below in value.items():
            yield from _leaves((*path, key), below)
    elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
        for index, item in enumerate(value):
            yield from _leaves((*path, index), item)
    else:
        yield path, value
