"""The environment and account files of a project, and whom a change of one of them concerns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from bascule.config.document import read_document
from bascule.config.files import ACCOUNT_PREFIX, DEFAULTS, FOLDER, list_environments
from bascule.config.key_path import Problems
from bascule.errors import BasculeError

_FOR_EDITORS: Final = f"{FOLDER}/environment.schema.json"
"""Made from the model, and read by editors alone."""


@dataclass(frozen=True, kw_only=True)
class EnvironmentFiles:
    """The account of each file by its name; "" of an account itself, None where the file does not say one."""

    accounts: Mapping[str, str | None]

    @classmethod
    def read(cls, root: Path) -> Self:
        """The files as they are now; of each nothing but its account is read."""
        shared = _account(root / FOLDER / DEFAULTS)
        return cls(
            accounts={
                each.name: "" if each.kind == "account" else _account(each.path) or shared
                for each in list_environments(root)
            }
        )

    def concerned(self, file: str) -> frozenset[str]:
        """Whom a changed file of the folder concerns: itself, who is in that account, or all where nobody can say."""
        if file == _FOR_EDITORS:
            return frozenset()
        if not is_environment(file):
            return frozenset(self.accounts)
        name = Path(file).stem
        itself = frozenset({name} & self.accounts.keys())
        if not name.startswith(ACCOUNT_PREFIX):
            return itself
        known = {name.removeprefix(ACCOUNT_PREFIX), None}
        return itself | {each for each, account in self.accounts.items() if account in known}

    def deleted(self, files: Iterable[str]) -> tuple[str, ...]:
        """The environments and accounts among changed files that are not there any more."""
        names = (Path(file).stem for file in files if is_environment(file))
        return tuple(name for name in names if name not in self.accounts)


def is_environment(file: str) -> bool:
    """Whether a file at that path is an environment or an account."""
    path = Path(file)
    is_other = path.name == DEFAULTS or path.name.endswith(".lock.yaml")
    return path.parent == Path(FOLDER) and path.suffix == ".yaml" and not is_other


def _account(path: Path) -> str | None:
    problems = Problems(path.name)
    try:
        value = read_document(path.name, path.read_text(encoding="utf-8-sig"), problems).values.get("account")
    except (BasculeError, OSError, UnicodeDecodeError):
        return None
    return value if isinstance(value, str) and value else None
