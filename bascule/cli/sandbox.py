"""`bascule sandbox`: the simulated cloud."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.cli.options import Json
from bascule.cli.sandbox_fault import app as fault
from bascule.cli.sandbox_log import log
from bascule.cli.sandbox_snapshot import restore, snapshot
from bascule.cli.sandbox_text import clouds_json, clouds_text
from bascule.config import load_account
from bascule.sandbox.status import living_objects, reset
from bascule.tools.project import project_root, sandbox_store

app = typer.Typer(no_args_is_help=True)
app.add_typer(fault, name="fault")
for each in (log, snapshot, restore):
    app.command()(each)

Account = Annotated[str, typer.Argument(help="A simulated account.")]


@app.command()
def status(account: Account = "sandbox", as_json: Json = False) -> None:
    """Print what a simulated account holds, stack by stack."""
    name = load_account(account).name
    found = living_objects(sandbox_store(project_root(), name))
    typer.echo(json.dumps(clouds_json(found)) if as_json else clouds_text(name, found))


@app.command("reset")
def reset_(account: Account = "sandbox", as_json: Json = False) -> None:
    """Empty a simulated account: the next deployment makes everything anew."""
    name = load_account(account).name
    removed = reset(sandbox_store(project_root(), name))
    typer.echo(json.dumps({"removed": removed}) if as_json else f"{name}: {removed} objects removed")
