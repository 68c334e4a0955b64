"""`bascule ci`: what workflows call."""

from __future__ import annotations

import typer

app = typer.Typer()


@app.callback()
def ci() -> None:
    """What workflows call: changed stacks, plans, their review and apply, teardown, linting."""
