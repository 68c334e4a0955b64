"""`bascule ci comment`: what a pull request is told of its plans."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.comments.marker import Marker
from bascule.ci.comments.notes import notes_in
from bascule.ci.comments.posting import bodies_in, post
from bascule.ci.comments.pull_request_comments import pull_request_comments
from bascule.ci.job import Job
from bascule.ci.plans.planned_change import legs_of

app = typer.Typer()


@app.command()
def comment(
    records: Annotated[Path, typer.Option(metavar="DIR", help="The artifacts of the plans.")],
    changed: Annotated[str, typer.Option(metavar="JSON", help="All stacks of the change, as `ci matrix` says.")] = "",
    notes: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Costs and findings, a folder an environment.")
    ] = None,
) -> None:
    """Bring each plan's comment into the pull request: one a stack and environment, updated in place."""
    job = Job.of()
    comments = pull_request_comments(job)
    if comments is None:
        typer.echo("nothing was commented: there is no pull request of this repository; see the run's summary")
        return
    bodies = bodies_in(records, notes_in(notes) if notes else {})
    concerned = frozenset(Marker(environment=env, stack=stack) for env, stack in legs_of(changed))
    posted = post(comments, bodies, concerned=concerned, run_url=job.run_url)
    typer.echo(f"{posted.added} added, {posted.changed} changed, {posted.closed} closed")
