"""`bascule sandbox graph`: a picture of what lives in a simulated account."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from bascule.cli.options import Json
from bascule.cli.sandbox_account import Account, store_of
from bascule.sandbox.graph import living_graph

Out = Annotated[Path | None, typer.Option(metavar="FILE", help="Write the picture to FILE; else print it.")]


def graph(account: Account = "sandbox", out: Out = None, as_json: Json = False) -> None:
    """Draw the living objects of a simulated account, stack by stack, and the references between them, as SVG."""
    store = store_of(account)
    found = living_graph(store)
    if as_json:
        typer.echo(json.dumps(asdict(found)))
        return
    from bascule.sandbox.drawing import draw  # noqa: PLC0415 - needs what only a drawing needs

    picture = draw(store.stem, found)
    if out is None:
        typer.echo(picture)
    else:
        out.write_text(picture, encoding="utf-8")
        typer.echo(f"{store.stem}: {len(found.objects)} objects and {len(found.references)} references drawn to {out}")
