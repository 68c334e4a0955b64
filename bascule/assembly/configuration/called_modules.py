"""The modules that a Terraform module calls, as far as their files are beside it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bascule.assembly.configuration.declaration import Declaration
from bascule.assembly.configuration.documents import SUFFIXES

_LOCAL = ("./", "../")


def module_folder(call: Declaration, ancestors: Iterable[Path]) -> Path | None:
    """The folder with the called module's documents; None when it has none, or the call leads back to itself."""
    source = call.body.get("source")
    if not isinstance(source, str) or not source.startswith(_LOCAL):
        return None
    folder = (call.file.parent / source).resolve()
    is_there = folder.is_dir() and any(each.name.endswith(SUFFIXES) for each in folder.iterdir())
    return folder if is_there and folder not in ancestors else None


def not_there(call: Declaration) -> str:
    """What is said of a called module that is not looked at."""
    source: Any = call.body.get("source")
    return f"{call.address}: the module's files are elsewhere, or not in JSON syntax (source {source!r})"
