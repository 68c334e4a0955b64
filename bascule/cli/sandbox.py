"""`bascule sandbox`: the simulated cloud."""

from __future__ import annotations

import json

import typer

from bascule.cli.options import Json
from bascule.cli.sandbox_account import Account, store_of
from bascule.cli.sandbox_drift import drift
from bascule.cli.sandbox_fault import app as fault
from bascule.cli.sandbox_graph import graph
from bascule.cli.sandbox_log import log
from bascule.cli.sandbox_serve import serve
from bascule.cli.sandbox_snapshot import restore, snapshot
from bascule.cli.sandbox_text import clouds_json, clouds_text
from bascule.sandbox.reset import reset
from bascule.sandbox.status import living_objects

app = typer.Typer()
app.add_typer(fault, name="fault")
for each in (graph, log, drift, snapshot, restore, serve):
    app.command()(each)


@app.command()
def status(account: Account = "sandbox", as_json: Json = False) -> None:
    """Print what a simulated account holds, stack by stack."""
    store = store_of(account)
    found = living_objects(store)
    typer.echo(json.dumps(clouds_json(found)) if as_json else clouds_text(store.stem, found))


@app.command("reset")
def reset_(account: Account = "sandbox", as_json: Json = False) -> None:
    """Empty a simulated account: the next deployment makes everything anew."""
    store = store_of(account)
    removed = reset(store)
    typer.echo(json.dumps({"removed": removed}) if as_json else f"{store.stem}: {removed} objects removed")
