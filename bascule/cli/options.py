"""Options that several commands have."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

Json: TypeAlias = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Env: TypeAlias = Annotated[str, typer.Argument(metavar="ENV|FILE", help="Name or path of an environment or account.")]
