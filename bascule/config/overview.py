"""The files of a project at a glance, right or wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bascule.config.account import Account
from bascule.config.environment import Environment
from bascule.config.files import DEFAULTS, FOLDER, ConfigFile, Kind, find_file, find_root, list_environments, shown
from bascule.config.reading import read_file
from bascule.errors import ConfigurationError, Problem


@dataclass(frozen=True, kw_only=True)
class Summary:
    """One file: what it describes, and how many problems it has (then little else is known)."""

    name: str
    kind: Kind
    file: str
    account: str = ""
    cloud: str = ""
    region: str = ""
    protected: bool = False
    services: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    problems: int = 0


def summaries(root: Path | None = None) -> tuple[Summary, ...]:
    """Every environment and account of the project, by name."""
    root = root or find_root()
    return tuple(_summary(file, root) for file in list_environments(root))


@dataclass(frozen=True, kw_only=True)
class Validation:
    """Which files are right, and the problems of the others, each once."""

    right: tuple[str, ...]
    problems: tuple[Problem, ...]


def validate(names_or_paths: Sequence[str | Path], *, root: Path | None = None) -> Validation:
    """Every named file read and judged; without any, all files of the project."""
    root = root or find_root()
    problems: dict[Problem, None] = {}
    right: list[str] = []
    for name_or_path in names_or_paths or _all_files(root):
        try:
            path = find_file(name_or_path, root=root)
            read_file(path, root=root)
            right.append(shown(path))
        except ConfigurationError as error:
            problems |= dict.fromkeys(error.problems)
    return Validation(right=tuple(right), problems=tuple(problems))


def _all_files(root: Path) -> list[Path]:
    defaults = root / FOLDER / DEFAULTS
    return [*(file.path for file in list_environments(root)), *([defaults] if defaults.exists() else [])]


def _summary(file: ConfigFile, root: Path) -> Summary:
    try:
        read = read_file(file.path, root=root)
    except ConfigurationError as error:
        return Summary(name=file.name, kind=file.kind, file=shown(file.path), problems=len(error.problems))
    match read.model:
        case Account() as account:
            return Summary(
                name=file.name,
                kind=read.kind,
                file=shown(file.path),
                account=account.name,
                cloud=account.cloud,
                region=account.aws.region if account.aws else "",
                protected=account.protected,
            )
        case Environment() as environment:
            return Summary(
                name=file.name,
                kind=read.kind,
                file=shown(file.path),
                account=environment.account.name,
                cloud=environment.account.cloud,
                region=environment.aws.region if environment.aws else "",
                protected=environment.protected,
                services=tuple(environment.services),
                sites=tuple(environment.sites),
            )
    return Summary(name=file.name, kind=read.kind, file=shown(file.path))
