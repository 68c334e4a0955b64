"""`bascule ci cost`: what a change makes dearer or cheaper, as a note for its comments."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.changes.narrowing import BASE, HEAD
from bascule.cli.cost_diff_text import diff_markdown
from bascule.cost.command import diffs
from bascule.errors import BasculeError

app = typer.Typer()


@app.command()
def cost(
    synthesized: Annotated[Path, typer.Argument(metavar="DIR", help="Both commits' files, from `ci matrix --out`.")],
    notes: Annotated[Path, typer.Option(metavar="DIR", help="Where the notes go, a folder an environment.")],
) -> None:
    """Write what each environment's costs become; costs that cannot be told are said to be, and hold nothing up."""
    for head in sorted(each for each in (synthesized / HEAD).glob("*") if each.is_dir()):
        before = synthesized / BASE / head.name
        folder = notes / head.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "cost.md").write_text(_difference(before, head), encoding="utf-8")
        typer.echo(f"{head.name}: {folder / 'cost.md'}")


def _difference(before: Path, head: Path) -> str:
    if not before.is_dir():
        return "There is nothing to compare with."
    try:
        return diff_markdown(diffs(before, head, today=date.today(), prices=None))
    except BasculeError as error:
        return "\n".join(["The costs cannot be told:", "", *(f"    {line}" for line in str(error).splitlines())])
