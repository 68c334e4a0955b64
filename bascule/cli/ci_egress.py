"""`bascule ci egress`: what each job of a workflow may reach."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.egress.writing import allow_lists, flaws, write
from bascule.cli.ci_egress_text import lists_text
from bascule.errors import PipelineError
from bascule.workflows.reading import FOLDER

app = typer.Typer()

Files = Annotated[list[Path] | None, typer.Argument(metavar="FILE…", help="Workflow files or folders of them.")]
Write = Annotated[bool, typer.Option("--write", help="Write the lists into the files.")]
Check = Annotated[bool, typer.Option("--check", help="Fail where a list is not what its job needs.")]


@app.command()
def egress(files: Files = None, *, write_lists: Write = False, check: Check = False) -> None:
    """Show the addresses that each job needs, made from its steps; with a file's lists compared, or written anew."""
    paths = files or [FOLDER]
    if write_lists:
        for changed in write(paths):
            typer.echo(f"{changed}: written")
    elif check:
        if problems := flaws(paths):
            raise PipelineError(problems)
    else:
        typer.echo(lists_text(tuple(allow_lists(paths))))
