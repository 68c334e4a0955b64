"""`bascule sandbox snapshot` and `restore`: a whole simulated account, kept and brought back."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.cli.options import Json
from bascule.cli.sandbox_account import Account, store_of
from bascule.sandbox.snapshots import restore_snapshot, take_snapshot

Name = Annotated[str, typer.Argument(help="The snapshot's name.")]


def snapshot(name: Name, account: Account = "sandbox", as_json: Json = False) -> None:
    """Keep a simulated account as it is now. Engines may run meanwhile."""
    path = take_snapshot(store_of(account), name)
    typer.echo(json.dumps({"file": str(path)}) if as_json else f"{account}: kept as {name} in {path}")


def restore(name: Name, account: Account = "sandbox", as_json: Json = False) -> None:
    """Bring a simulated account back to a snapshot. The states of stacks stay: a plan shows how they differ."""
    objects = restore_snapshot(store_of(account), name)
    typer.echo(json.dumps({"objects": objects}) if as_json else f"{account}: as in {name}, {objects} objects")
