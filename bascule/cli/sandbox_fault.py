"""`bascule sandbox fault`: what is to go wrong in a simulated account."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from bascule.cli.options import Json
from bascule.cli.sandbox_account import Account, store_of
from bascule.cli.sandbox_fault_text import fault_text, faults_text
from bascule.sandbox.fault_check import check_fault
from bascule.sandbox.world.faults.fault import CALLS, KINDS, LOST, Fault, Faults
from bascule.sandbox.world.store.store import Store

app = typer.Typer(help="What is to go wrong in a simulated account: add, list, clear.")

Kind = Annotated[str, typer.Argument(help=f"One of {', '.join(KINDS)}.")]
Type = Annotated[str, typer.Option("--type", help="A resource type; may hold *. Left out: all.")]
Calls = Annotated[
    list[str] | None,
    typer.Option("--call", help=f"One of {', '.join(CALLS)}; may be repeated. Left out: every change."),
]
Times = Annotated[int | None, typer.Option(help="How often it strikes. Left out: until it is cleared.")]
Reads = Annotated[int, typer.Option(help="eventual: how many reads do not see a new object.")]
Lost = Annotated[str, typer.Option(help=f"timeout and kill: {' or '.join(LOST)}, after or before the change.")]


@app.command()
def add(
    kind: Kind,
    account: Account = "sandbox",
    *,
    type_: Type = "*",
    call: Calls = None,
    times: Times = None,
    reads: Reads = 3,
    lost: Lost = "answer",
    as_json: Json = False,
) -> None:
    """Let something go wrong from the next call on."""
    store = store_of(account)
    fault = Fault(kind=kind, type=type_, calls=tuple(call or ()), times=times, reads=reads, lost=lost)
    check_fault(fault, store.parent.parent / "cache")
    added = Faults(Store(store)).add(fault)
    typer.echo(json.dumps(asdict(added)) if as_json else fault_text(added))


@app.command("list")
def list_(account: Account = "sandbox", as_json: Json = False) -> None:
    """Print what is still to go wrong."""
    waiting = Faults(Store(store_of(account))).waiting()
    typer.echo(json.dumps([asdict(each) for each in waiting]) if as_json else faults_text(waiting))


@app.command()
def clear(account: Account = "sandbox", as_json: Json = False) -> None:
    """Let nothing go wrong any more."""
    cleared = Faults(Store(store_of(account))).clear()
    typer.echo(json.dumps({"cleared": cleared}) if as_json else f"{account}: {cleared} faults cleared")
