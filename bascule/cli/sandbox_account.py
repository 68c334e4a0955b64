"""The simulated account that a command is about."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from bascule.config import load_account
from bascule.errors import ConfigurationError
from bascule.tools.project import project_root, sandbox_store

Account: TypeAlias = Annotated[str, typer.Argument(help="A simulated account.")]


def store_of(account: str) -> Path:
    """The file of the account's simulated cloud; ConfigurationError if there is no such account."""
    return sandbox_store(project_root(), load_account(account).name)


def aws_id_of(account: str) -> str:
    """The twelve digits of the account in AWS; ConfigurationError if it has none."""
    aws = load_account(account).aws
    if aws is None:
        raise ConfigurationError(f"{account} has no account in AWS", fix="name an account whose file has `aws`")
    return aws.account_id
