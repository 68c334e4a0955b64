"""`bascule demo`: a first deployment in the simulated cloud."""

from __future__ import annotations

import json

import typer

from bascule.cli.options import Json
from bascule.cli.outputs_text import outputs_json, outputs_text
from bascule.cli.talk import step
from bascule.errors import SandboxError
from bascule.terraform.demo import demonstrate
from bascule.tools.engine import find_engine
from bascule.tools.project import project_root

app = typer.Typer()

_NEXT = """
Both plans of every stack are empty: what is deployed is what the files say. Nothing of it costs anything.
Try next:
  bascule sandbox status                 what the simulated cloud holds
  bascule outputs sandbox                the table above
  edit environments/sandbox.yaml, then   BASCULE_ENV=sandbox npx cdktf diff sandbox-aws-app
  bascule env show dev                   an environment in a real account, value by value"""


@app.command()
def demo(as_json: Json = False) -> None:
    """Deploy the sandbox environment into the simulated cloud, and plan it once more."""
    root = project_root()
    result = demonstrate(root, find_engine(root=root), step)
    typer.echo(json.dumps(outputs_json(result.outputs)) if as_json else outputs_text(result.outputs))
    if result.unstable:
        raise SandboxError(f"a second plan is not empty: {', '.join(result.unstable)}", fix="please report this")
    typer.echo(_NEXT, err=True)
