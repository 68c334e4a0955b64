"""`bascule diagram`: the architecture of an environment as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bascule.cli.options import Env
from bascule.report.diagram import architecture, draw
from bascule.synth.files import synthesized_file

app = typer.Typer()


@app.command()
def diagram(
    env: Env,
    out: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.svg", help="Where the picture goes.")],
) -> None:
    """Draw the architecture of an environment, from its synthesized stacks."""
    if out.suffix != ".svg":
        raise typer.BadParameter(f"the picture is SVG, not {out.suffix or 'of an unknown form'}: FILE.svg")
    with synthesized_file(env) as run:
        picture = draw(architecture(run.assembly), root=run.root)
    out.write_text(picture)
    typer.echo(out)
