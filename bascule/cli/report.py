"""`bascule report`: one page about an environment."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bascule.cli.options import Env
from bascule.cli.report_page import Looked, report_page

app = typer.Typer()


@app.command()
def report(
    env: Env,
    out: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE.html", help="Where it goes; else ENV.html.")
    ] = None,
    plan: Annotated[bool, typer.Option("--plan", help="Plan first, and show what would change.")] = False,
    checkov: Annotated[bool, typer.Option("--checkov/--no-checkov", help="Ask Checkov, too.")] = True,
) -> None:
    """Write one page that says everything of an environment, and needs no network to be read."""
    text = report_page(env, Looked(plan=plan, checkov=checkov))
    target = out or Path(f"{Path(env).stem}.html")
    target.write_text(text, encoding="utf-8")
    typer.echo(target)
