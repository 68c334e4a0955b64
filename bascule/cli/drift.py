"""`bascule drift`: what was changed outside."""

from __future__ import annotations

import json

import typer

from bascule.cli.drift_text import drift_code, drift_json, drift_text
from bascule.cli.options import Env, Json, Stack
from bascule.cli.states import file_with_states
from bascule.terraform.drift import find_drift

app = typer.Typer()


@app.command()
def drift(
    env: Env,
    stack: Stack = None,
    as_json: Json = False,
) -> None:
    """Print what was changed outside since the last apply; values that pipelines and scalers own are none of it."""
    with file_with_states(env) as run:
        stacks = [run.assembly.stack(stack)] if stack else run.assembly.stacks
        found = find_drift(stacks, engine=run.engine, environ=run.environ)
    typer.echo(json.dumps(drift_json(found)) if as_json else drift_text(found))
    raise typer.Exit(drift_code(found))
