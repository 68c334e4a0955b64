"""`bascule ci drift`: what the scheduled look for drift calls."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.drift.drift_report import read_report
from bascule.ci.drift.environments import deployed_environments
from bascule.ci.drift.issue_text import LABEL, summary
from bascule.ci.drift.issues import keep_issues
from bascule.ci.drift.look import look as look_at
from bascule.ci.job import Job
from bascule.cli.options import Env
from bascule.github import GitHubApi
from bascule.github.issues import Issues

app = typer.Typer(help="Drift by schedule: which environments, the look, the issues.")

Out = Annotated[Path, typer.Option("--out", metavar="FILE", help="Gets the report, whatever happens.")]
Report = Annotated[Path, typer.Argument(metavar="FILE", help="What `bascule ci drift look` wrote.")]


@app.command()
def environments() -> None:
    """Set the output `environments`: a matrix of all that have a GitHub environment for plans."""
    rows = json.dumps(deployed_environments(GitHubApi.of()))
    Job.of().set_output("environments", rows)
    typer.echo(rows)


@app.command()
def look(env: Env, out: Out) -> None:
    """Look at an environment, and write what was found; exit code 1 when not all of it could be looked at."""
    job = Job.of()
    report = look_at(env, job.run_url)
    report.write(out)
    job.add_summary(summary(report))
    typer.echo(summary(report))
    raise typer.Exit(0 if report.complete else 1)


@app.command()
def issues(file: Report) -> None:
    """Open, edit and close the issues of the environment's stacks."""
    for each in keep_issues(read_report(file), Issues(api=GitHubApi.of(), label=LABEL)):
        typer.echo(f"{each.stack}: issue {each.number} {each.done.value}")
