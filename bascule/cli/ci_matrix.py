"""`bascule ci matrix`: the jobs that a workflow starts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.changes.selection import select
from bascule.ci.job import Job
from bascule.ci.told_failure import told_failure
from bascule.cli.ci_matrix_text import outputs, selection_markdown
from bascule.tools.project import LOCAL, project_root

app = typer.Typer()


@app.command()
def matrix(
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Where both commits' synthesized files stay.")] = None,
) -> None:
    """Find the stacks that a change really changes, and set the outputs that the next jobs are made of."""
    job, root = Job.of(), project_root()
    with told_failure(job, "The stacks that the change concerns cannot be told"):
        selection = select(job, root=root, out=out or root / LOCAL / "synthesized")
    for name, value in outputs(selection).items():
        job.set_output(name, value)
    text = selection_markdown(selection)
    job.add_summary(text)
    typer.echo(text)
