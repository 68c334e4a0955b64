"""`bascule bindings`: typed classes of resource types and data sources."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.bindings.generator.binding import parse_binding
from bascule.bindings.generator.folder import SHIPPED, list_bindings, project_folder, refresh_bindings, write_bindings
from bascule.cli.bindings_text import bindings_json, bindings_text, written_text
from bascule.cli.options import Json

app = typer.Typer()

Names = Annotated[list[str], typer.Argument(metavar="TYPE...", help="Such as aws_sqs_queue or data.aws_vpc.")]
Shipped = Annotated[bool, typer.Option("--shipped", help="Those of the toolkit itself: for work on bascule.")]


@app.command()
def add(types: Names, shipped: Shipped = False, as_json: Json = False) -> None:
    """Write the classes of resource types and data sources to modules/_generated/."""
    folder = SHIPPED if shipped else project_folder()
    files = write_bindings(folder, [parse_binding(name) for name in types])
    typer.echo(json.dumps([str(file) for file in files]) if as_json else written_text(files))


@app.command("list")
def list_(as_json: Json = False) -> None:
    """Print the classes that the toolkit ships and those of the project."""
    folders = {"bascule.bindings._generated": SHIPPED, "modules._generated": project_folder()}
    found = {package: list_bindings(folder) for package, folder in folders.items()}
    typer.echo(json.dumps(bindings_json(found)) if as_json else bindings_text(found))


@app.command()
def refresh(shipped: Shipped = False, as_json: Json = False) -> None:
    """Write the project's classes anew, from the provider schemas of this version of bascule."""
    files = refresh_bindings(SHIPPED if shipped else project_folder())
    typer.echo(json.dumps([str(file) for file in files]) if as_json else written_text(files))
