"""`bascule env`: the files of `environments/`."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from bascule.cli.env_text import origins_text, summaries_text, validation_text
from bascule.config.json_schema import schema_text, write_schema
from bascule.config.new_environment import write_new_environment
from bascule.config.origins import origins
from bascule.config.overview import summaries, validate
from bascule.errors import ConfigurationError

app = typer.Typer(help="Environment files: list, validate, show, schema, new.")

Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


@app.command("list")
def list_(as_json: Json = False) -> None:
    """Print the environments and accounts of the project."""
    found = summaries()
    typer.echo(json.dumps([asdict(summary) for summary in found], indent=2) if as_json else summaries_text(found))


@app.command("validate")
def validate_(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[ENV|FILE]...", help="Names or paths; left out: all files.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Say every problem of the files at once: file, line, what was found, what is accepted, what to do."""
    validation = validate(files or [])
    if as_json:
        typer.echo(json.dumps(asdict(validation), indent=2))
        raise typer.Exit(1 if validation.problems else 0)
    if validation.problems:
        raise ConfigurationError(validation.problems)
    typer.echo(validation_text(validation))


@app.command()
def show(
    env: Annotated[str, typer.Argument(metavar="ENV|FILE", help="Name or path.")],
    as_json: Json = False,
) -> None:
    """Print every value of an environment or account, and the file and line that set it."""
    rows = origins(env)
    typer.echo(json.dumps([asdict(row) for row in rows], indent=2) if as_json else origins_text(rows))


@app.command()
def schema(
    write: Annotated[bool, typer.Option("--write", help="Write it to environments/environment.schema.json.")] = False,
) -> None:
    """Print the JSON schema of the files, which editors check and complete them by."""
    if write:
        typer.echo(f"wrote {write_schema()}", err=True)
    else:
        typer.echo(schema_text(), nl=False)


@app.command()
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The environment's name.")],
    account: Annotated[str | None, typer.Option(help="Its account; left out: a simulated one.")] = None,
    as_json: Json = False,
) -> None:
    """Write a commented file for a new environment."""
    file = write_new_environment(name, account)
    typer.echo(json.dumps({"file": str(file)}) if as_json else f"wrote {file}")
