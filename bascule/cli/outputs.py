"""`bascule outputs`: what stacks export."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.cli.options import Env, Json
from bascule.cli.outputs_text import outputs_json, outputs_text
from bascule.cli.states import file_with_states
from bascule.terraform.stack_outputs import read_outputs

app = typer.Typer()


@app.command()
def outputs(
    env: Env,
    stack: Annotated[str | None, typer.Argument(help="A stack, such as aws-app; left out: all.")] = None,
    as_json: Json = False,
) -> None:
    """Print what the stacks of an environment export, as it stands in their states; secrets are masked."""
    with file_with_states(env) as run:
        stacks = [run.assembly.stack(stack)] if stack else run.assembly.stacks
        found = read_outputs(stacks, engine=run.engine, environ=run.environ)
    typer.echo(json.dumps(outputs_json(found)) if as_json else outputs_text(found))
