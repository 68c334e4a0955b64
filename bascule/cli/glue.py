"""`bascule glue`: whether workflows and infrastructure fit together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bascule.cli.glue_targets import judged
from bascule.cli.glue_text import judgement_json, judgement_text
from bascule.cli.options import Json

app = typer.Typer()

Envs = Annotated[
    list[str] | None, typer.Argument(metavar="[ENV…]", help="Environments; left out: all in a real cloud.")
]
Workflows = Annotated[
    list[Path] | None, typer.Option(metavar="DIR|FILE", help="Workflows in the place of .github/workflows.")
]
Repositories = Annotated[
    list[str] | None, typer.Option("--repository", metavar="NAME=DIR", help="An application's checkout, too.")
]


@app.callback()
def glue() -> None:
    """Whether workflows and infrastructure fit together."""


@app.command()
def check(
    envs: Envs = None, workflows: Workflows = None, repository: Repositories = None, as_json: Json = False
) -> None:
    """Exit with 2 if a variable or secret is read that nothing delivers so, or delivered and not read."""
    judgement = judged(envs or [], workflows or [], repository or [])
    typer.echo(json.dumps(judgement_json(judgement)) if as_json else judgement_text(judgement))
    raise typer.Exit(2 if judgement.flaws else 0)
