"""What commands say on stderr while they work."""

from __future__ import annotations

import typer


def step(text: str) -> None:
    """Tells the step that begins."""
    typer.secho(f"\n▸ {text}", err=True, bold=True)


def note(text: str) -> None:
    """Tells what was seen meanwhile."""
    typer.secho(f"  {text}", err=True)
