"""Finds and reads the files of a project's `environments/` folder."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from bascule.config.flaw import nearest
from bascule.config.key_path import place
from bascule.errors import ConfigurationError, Problem

Kind: TypeAlias = Literal["environment", "account", "defaults"]

FOLDER = "environments"
DEFAULTS = "defaults.yaml"
ACCOUNT_PREFIX = "account-"
_SUFFIXES = (".yaml", ".yml")
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_MAXIMUM_BYTES = 1_000_000


@dataclass(frozen=True, kw_only=True)
class ConfigFile:
    """A file of `environments/`: `name` is what commands and BASCULE_ENV call it."""

    name: str
    kind: Kind
    path: Path


def find_root(start: Path | None = None) -> Path:
    """The nearest folder, from `start` (the current one) upwards, that holds `environments/`; else `start`."""
    start = (start or Path.cwd()).absolute()
    return next((folder for folder in (start, *start.parents) if (folder / FOLDER).is_dir()), start)


def list_environments(root: Path | None = None) -> tuple[ConfigFile, ...]:
    """The environment and account files of the project, by name."""
    return list_folder((root or find_root()) / FOLDER)


def list_folder(folder: Path) -> tuple[ConfigFile, ...]:
    """The environment and account files of a folder, by name."""
    try:
        paths = sorted(path for path in folder.glob("*.yaml") if path.name != DEFAULTS and not _is_lock(path))
    except (OSError, ValueError):
        return ()
    return tuple(ConfigFile(name=path.stem, kind=kind_by_name(path), path=path) for path in paths)


def _is_lock(path: Path) -> bool:
    return path.name.endswith(".lock.yaml")


def kind_by_name(path: Path) -> Kind:
    """The kind that a file has by its name."""
    if path.name == DEFAULTS:
        return "defaults"
    return "account" if path.name.startswith(ACCOUNT_PREFIX) else "environment"


def find_file(name_or_path: str | Path, *, root: Path, kind: Kind = "environment") -> Path:
    """The file that is meant by a path, or by a name in `environments/`.

    Raises: ConfigurationError if the name is none, or there is no such file.
    """
    if isinstance(name_or_path, Path) or "/" in name_or_path or name_or_path.endswith(_SUFFIXES):
        return Path(name_or_path)
    check_name(name_or_path)
    names = (name_or_path,) if kind == "environment" else (f"{ACCOUNT_PREFIX}{name_or_path}", name_or_path)
    found = next((path for path in (root / FOLDER / f"{name}.yaml" for name in names) if path.exists()), None)
    if found is None:
        raise _missing(name_or_path, (file.name for file in list_environments(root)))
    return found


def check_name(name: str) -> None:
    """Nothing happens if a file of `environments/` may have that name.

    Raises: ConfigurationError if not, such as for a path.
    """
    if not _FILE_NAME.fullmatch(name):
        fix = f"give the name of a file in {FOLDER}/ without .yaml, or a path with a slash"
        raise ConfigurationError(Problem(message="this is no name", found=repr(name)[:80], fix=fix))


def find_beside(file: Path, name: str, *, root: Path) -> Path | None:
    """The file `name` beside `file`, else in `environments/`; None if there is none."""
    return next((path for path in (file.parent / name, root / FOLDER / name) if path.is_file()), None)


def shown(path: Path) -> str:
    """The path as messages name it: relative to the current folder where it is below."""
    absolute = path.absolute()
    here = Path.cwd()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(path)


def read_text(path: Path) -> str:
    """The text of a configuration file.

    Raises: ConfigurationError if it cannot be read, is too long or not UTF-8.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MAXIMUM_BYTES + 1)  # a device may never end
    except (FileNotFoundError, NotADirectoryError):
        raise _absent(path) from None
    except IsADirectoryError:
        raise _unreadable(path, "is a folder", fix="give a file") from None
    except (OSError, ValueError) as error:
        raise _unreadable(path, f"cannot be read ({getattr(error, 'strerror', None) or error})") from None
    if len(content) > _MAXIMUM_BYTES:
        raise _unreadable(path, "is too long", accepted=f"up to {_MAXIMUM_BYTES:,} bytes")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = place(shown(path), content.count(b"\n", 0, error.start) + 1, ())
        problem = Problem(message="the text is not UTF-8", where=where, fix="save the file as UTF-8")
        raise ConfigurationError(problem) from None


def _siblings(path: Path) -> tuple[str, ...]:
    try:
        return tuple(entry.name for entry in path.parent.iterdir() if entry.name.endswith(_SUFFIXES))
    except (OSError, ValueError):
        return ()


def _missing(name: str, names: Iterable[str]) -> ConfigurationError:
    there = tuple(names)
    meant = nearest(name, there)
    new = "make one with `bascule env new NAME`" if there else "run the command in the project's folder"
    accepted = ", ".join(sorted(there)) or f"nothing: no folder from here upwards has files in {FOLDER}/"
    message, fix = f"there is no file for {name[:80]!r}", f"write {meant}" if meant else new
    return ConfigurationError(Problem(message=message, where=f"{FOLDER}/", accepted=accepted, fix=fix))


def _absent(path: Path) -> ConfigurationError:
    there = _siblings(path)
    meant = nearest(path.name, there)
    fix = f"write {shown(path.with_name(meant))}" if meant else "check the path"
    problem = Problem(
        message="there is no such file", where=shown(path)[:200], accepted=", ".join(sorted(there)), fix=fix
    )
    return ConfigurationError(problem)


def _unreadable(path: Path, what: str, *, accepted: str = "", fix: str = "") -> ConfigurationError:
    return ConfigurationError(Problem(message=f"the file {what}", where=shown(path)[:200], accepted=accepted, fix=fix))
