"""`bascule stack`: the stacks of an environment."""

from __future__ import annotations

import json

import typer

from bascule.cli.options import Env, Json
from bascule.cli.stack_text import graph_text, stacks_json, stacks_text
from bascule.synth.files import synthesized_file

app = typer.Typer()


@app.command("list")
def list_(env: Env, as_json: Json = False) -> None:
    """Print the stacks of an environment, those that others read first."""
    with synthesized_file(env) as run:
        stacks = run.assembly.stacks
    typer.echo(json.dumps(stacks_json(stacks)) if as_json else stacks_text(stacks))


@app.command()
def graph(env: Env, as_json: Json = False) -> None:
    """Print which stack reads which, as a Mermaid diagram."""
    with synthesized_file(env) as run:
        stacks = run.assembly.stacks
    typer.echo(json.dumps(stacks_json(stacks)) if as_json else graph_text(stacks))
