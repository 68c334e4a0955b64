"""Environments and accounts by name or path; or every problem that their files have."""

from __future__ import annotations

from pathlib import Path

from bascule.config.account import Account
from bascule.config.environment import Environment
from bascule.config.files import find_file, find_root, list_environments
from bascule.config.reading import read_file
from bascule.errors import ConfigurationError


def load(name_or_path: str | Path, *, root: Path | None = None) -> Environment | Account:
    """The environment or account of a name in `environments/` ("dev", "account-main") or of a path.

    Raises: ConfigurationError with every problem of the file, of its account and of the defaults.
    """
    root = root or find_root()
    model = read_file(find_file(name_or_path, root=root), root=root).model
    if model is None:
        fix = "name one of " + ", ".join(file.name for file in list_environments(root))
        raise ConfigurationError(f"{name_or_path} holds what environments share, and is none itself", fix=fix)
    return model


def load_environment(name_or_path: str | Path, *, root: Path | None = None) -> Environment:
    """The environment of a name in `environments/` ("dev") or of a path, with its account.

    Raises: ConfigurationError with every problem; also if the file is of another kind.
    """
    model = load(name_or_path, root=root)
    if isinstance(model, Account):
        raise ConfigurationError(f"{name_or_path} is an account, not an environment", fix="see `bascule env list`")
    return model


def load_account(name_or_path: str | Path, *, root: Path | None = None) -> Account:
    """The account of a name ("main", "account-main") or of a path.

    Raises: ConfigurationError with every problem; also if the file is of another kind.
    """
    root = root or find_root()
    model = read_file(find_file(name_or_path, root=root, kind="account"), root=root).model
    if not isinstance(model, Account):
        raise ConfigurationError(f"{name_or_path} is not an account", fix="see `bascule env list`")
    return model
