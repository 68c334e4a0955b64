"""`bascule sandbox log`: every call, with time and result."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import asdict
from typing import Annotated

import typer

from bascule.cli.options import Json
from bascule.cli.sandbox_account import Account, store_of
from bascule.cli.sandbox_log_text import calls_text, runs_text
from bascule.sandbox.run_summary import summarise
from bascule.sandbox.world.store.call_log import CallLog

Last = Annotated[int, typer.Option(help="How many of the latest to print.")]
Call = Annotated[str, typer.Option("--call", help="Only this call, such as create. Left out: all.")]
Type = Annotated[str, typer.Option("--type", help="Only this resource type. Left out: all.")]
Runs = Annotated[bool, typer.Option("--runs", help="One line an engine run, with its time in reality.")]


def log(
    account: Account = "sandbox",
    *,
    last: Last = 30,
    call: Call = "",
    type_: Type = "",
    runs: Runs = False,
    as_json: Json = False,
) -> None:
    """Print the latest calls: when, what, how long it took here and would take in reality, and the result."""
    logged = CallLog(store_of(account)).calls()
    wanted = (each for each in logged if call in ("", each.call) and type_ in ("", each.type))
    if runs:
        found = summarise(wanted)[-last:]
        typer.echo(json.dumps([asdict(each) for each in found]) if as_json else runs_text(found))
    else:
        latest = deque(wanted, maxlen=last)
        typer.echo(json.dumps([asdict(each) for each in latest]) if as_json else calls_text(latest))
