"""`bascule ci applied`: what a pull request is told of an apply."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.apply.outcome import Outcome
from bascule.ci.apply.report import report
from bascule.ci.job import Job
from bascule.github import GitHubApi
from bascule.github.comments import Comments

app = typer.Typer()


@app.command()
def applied(folder: Annotated[Path, typer.Argument(metavar="DIR", help="What `ci apply` left there.")]) -> None:
    """Say in the pull request's comments what became of their plans; nothing where no pull request brought them."""
    job, outcome = Job.of(), Outcome.read(folder)
    if outcome.pull_request is None:
        typer.echo("no pull request brought these plans")
        return
    changed = report(outcome, Comments(api=GitHubApi.of(), number=outcome.pull_request), job.run_url)
    typer.echo(f"{changed} comments of pull request #{outcome.pull_request} changed")
