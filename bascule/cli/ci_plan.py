"""`bascule ci plan`: one stack of a change, planned for its review."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.comments.told_plan import told_plan
from bascule.ci.job import Job
from bascule.ci.plans.planned_change import PlannedChange
from bascule.ci.plans.planning import Planning
from bascule.cli.options import Env, OneStack

app = typer.Typer()


@app.command()
def plan(
    env: Env,
    stack: OneStack,
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="What becomes the plan's artifact.")],
    base: Annotated[str, typer.Option(metavar="COMMIT", help="What the pull request is merged with.")] = "",
    changed: Annotated[str, typer.Option(metavar="JSON", help="All stacks of the change, as `ci matrix` says.")] = "",
) -> None:
    """Plan one stack of a change, and record all that an apply compares; a preview where it cannot be planned yet."""
    job = Job.of()
    planning = Planning(job=job, change=PlannedChange.of(job, base=base, legs=changed), folder=out)
    made = told_plan(planning, env, stack)
    typer.echo(f"{made.record.stack}: {made.record.kind}" + (f", for {made.reason}" if made.reason else ""))
