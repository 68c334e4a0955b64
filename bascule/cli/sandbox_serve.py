"""`bascule sandbox serve`: the API of a simulated account."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.cli.options import Json
from bascule.cli.sandbox_account import Account, aws_id_of, store_of
from bascule.cli.sandbox_serve_text import serve_text
from bascule.sandbox.endpoint.reach import serve as serve_store

Port = Annotated[int, typer.Option(min=0, max=65535, help="Listen at this port. Left out: at a free one.")]


def serve(account: Account = "sandbox", *, port: Port = 0, as_json: Json = False) -> None:
    """Answer AWS's API for a simulated account on loopback, as boto3 and `aws` call it, until Ctrl-C."""
    store = store_of(account)

    def tell(url: str) -> None:
        typer.echo(json.dumps({"url": url}) if as_json else serve_text(store.stem, url))

    serve_store(store, account_id=aws_id_of(account), port=port, tell=tell)
