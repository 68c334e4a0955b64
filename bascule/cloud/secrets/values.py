"""Where the values of secrets come from: a file, the environment of the process, or a person; never an argument."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pydantic import SecretStr

from bascule.cloud.secrets.declared_secret import DeclaredSecret
from bascule.cloud.secrets.value_file import read_value_file
from bascule.errors import CloudError, Problem

Values = Mapping[DeclaredSecret, SecretStr]

LARGEST = 65_536
"""Bytes of a value that Secrets Manager takes (AWS Secrets Manager user guide, quotas)."""

LARGEST_ON_GITHUB = 48 * 1024
"""Bytes of a value that GitHub takes (GitHub Actions, secrets reference)."""


def from_file(path: Path, secrets: Sequence[DeclaredSecret]) -> Values:
    """Values from lines NAME=value or SERVICE/NAME=value; a file may hold some of the secrets.

    Raises:
        CloudError: the file is not one of values; nothing of a value is in the error.
    """
    found = read_value_file(path, {each.name for each in secrets} | {each.full_name for each in secrets})
    return _checked({each: found.get(each.full_name, found.get(each.name)) for each in secrets})


def from_environment(secrets: Sequence[DeclaredSecret], environ: Mapping[str, str] = os.environ) -> Values:
    """Values of variables of the same names; every secret has to have one.

    Raises:
        CloudError: variables are missing; all of them at once.
    """
    missing = dict.fromkeys(each.name for each in secrets if each.name not in environ)
    if missing:
        raise CloudError(
            [Problem(message="the variable is not set", found=name, fix=f"export {name}") for name in missing]
        )
    return _checked({each: environ[each.name] for each in secrets})


def from_person(secrets: Sequence[DeclaredSecret], ask: Callable[[str], str]) -> Values:
    """Values as they are typed; nothing typed leaves a secret as it is. `ask` hides what is typed."""
    typed = {each: ask(each.full_name) for each in secrets}
    return _checked({each: value for each, value in typed.items() if value})


def _checked(values: Mapping[DeclaredSecret, str | None]) -> Values:
    """The values that are there; neither an empty one nor one that the store would refuse is among them."""
    given = {each: value for each, value in values.items() if value is not None}
    problems = [
        Problem(message=flaw, where=each.full_name, fix="give another value")
        for each, value in given.items()
        if (flaw := _flaw(value, LARGEST_ON_GITHUB if each.repository else LARGEST))
    ]
    if problems:
        raise CloudError(problems)
    return {each: SecretStr(value) for each, value in given.items()}


def _flaw(value: str, largest: int) -> str:
    if not value.strip():
        return "the value is empty"
    return f"the value has more than {largest:,} bytes" if len(value.encode()) > largest else ""
