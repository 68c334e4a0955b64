"""Options that say where values of secrets come from."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from bascule.cloud.secrets.declared_secret import DeclaredSecret, chosen
from bascule.cloud.secrets.values import Values, from_environment, from_file, from_person
from bascule.errors import CloudError

Names: TypeAlias = Annotated[
    list[str] | None, typer.Argument(metavar="[NAME…]", help="OPENAI_API_KEY, or chat/OPENAI_API_KEY; left out: all.")
]
FromFile: TypeAlias = Annotated[Path | None, typer.Option("--file", metavar="FILE", help="Lines NAME=value.")]
FromEnvironment: TypeAlias = Annotated[
    bool, typer.Option("--from-env", help="Take them from variables of the same names.")
]


def values_of(declared: Sequence[DeclaredSecret], names: Sequence[str], *, file: Path | None, from_env: bool) -> Values:
    """The values of the secrets that are named; a person is asked where no source is given."""
    wanted = chosen(declared, names)
    if file and from_env:
        raise CloudError("values come from one place", fix="give --file or --from-env")
    if file:
        return from_file(file, wanted)
    if from_env:
        return from_environment(wanted)
    if not sys.stdin.isatty():
        raise CloudError("nobody is there to type values", fix="give --file or --from-env")
    return from_person(
        wanted, lambda name: str(typer.prompt(f"{name} (nothing: as it is)", default="", hide_input=True, err=True))
    )
