"""`bascule ci reviewed`: the plans that a merge brings."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.apply.collection import changed_stacks, collect
from bascule.ci.apply.reviewed import ReviewedRun
from bascule.ci.job import Job
from bascule.ci.teardown.permission import delivered_to
from bascule.ci.told_failure import told_failure
from bascule.cli.ci_apply_text import collected_markdown
from bascule.config import load_environment
from bascule.github import GitHubApi

app = typer.Typer()


@app.command()
def reviewed(
    env: Annotated[str, typer.Argument(metavar="ENV", help="The environment whose plans are to be applied.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the plans' records go.")],
    plan_run: Annotated[int, typer.Option(help="The run that planned; 0: the merged pull request's.")] = 0,
    changed: Annotated[str, typer.Option(help="The stacks that the commit changes, as `ci matrix` names them.")] = "",
) -> None:
    """Find the run whose plans were reviewed, and fetch their records; nothing else may be applied."""
    job = Job.of()
    with told_failure(job, f"{env}: nothing can be applied"):
        search = ReviewedRun(job=job, api=GitHubApi.of(), environment=env)
        found = collect(search, out, plan_run=plan_run or None, changed=changed_stacks(changed, env))
        environment = load_environment(env)
    job.set_output("found", "true" if found.plans else "false")
    job.set_output("engine", environment.engine or "terraform")
    job.set_output("repositories", ",".join(delivered_to(environment)))
    text = collected_markdown(env, found)
    job.add_summary(text)
    typer.echo(text)
