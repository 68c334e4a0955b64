"""What commands say on stderr while they work."""

from __future__ import annotations

import typer


def step(text: str) -> None:
    """Tells the step that begins."""
    typer.secho(f"\n▸ {text}", err=True, bold=True)
