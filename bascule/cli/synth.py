"""`bascule synth`: environment files to JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bascule.cli.options import Json
from bascule.errors import ConfigurationError
from bascule.synth.files import synthesize_files

app = typer.Typer()


@app.command()
def synth(
    env: Annotated[str | None, typer.Argument(metavar="[ENV|FILE]", help="Name or path of a file.")] = None,
    every: Annotated[bool, typer.Option("--all", help="All files, as many at once as there are cores.")] = False,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Write to DIR/<file>; else to cdktf.out.")] = None,
    lift_protection: Annotated[bool, typer.Option(help="With every deletion protection off.")] = False,
    as_json: Json = False,
) -> None:
    """Write the JSON of an environment's stacks."""
    if bool(env) == every:
        raise ConfigurationError("give one ENV, or --all", fix="see `bascule env list`")
    apps = synthesize_files([env] if env else [], out=out, lift_protection=lift_protection)
    folders = {stack.name: str(stack.folder) for app in apps for stack in app.stacks}
    typer.echo(json.dumps(folders) if as_json else "\n".join(folders.values()))
