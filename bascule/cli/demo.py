"""`bascule demo`: a first deployment in the simulated cloud."""

from __future__ import annotations

import json

import typer

from bascule.cli.demo_text import farewell
from bascule.cli.options import Json
from bascule.cli.outputs_text import outputs_json, outputs_text
from bascule.cli.talk import step
from bascule.errors import SandboxError
from bascule.terraform.demo import demonstrate
from bascule.tools.engine import find_engine
from bascule.tools.project import project_root

app = typer.Typer()


@app.command()
def demo(as_json: Json = False) -> None:
    """Deploy the sandbox environment into the simulated cloud, and plan it once more."""
    root = project_root()
    engine = find_engine(root=root)
    result = demonstrate(root, engine, step)
    typer.echo(json.dumps(outputs_json(result.outputs)) if as_json else outputs_text(result.outputs))
    if result.unstable:
        raise SandboxError(f"a second plan is not empty: {', '.join(result.unstable)}", fix="please report this")
    typer.echo(farewell(engine), err=True)
