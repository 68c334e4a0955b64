"""`bascule ci apply`: exactly what was reviewed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.apply.application import Application
from bascule.ci.job import Job
from bascule.ci.told_failure import told_failure
from bascule.cli.ci_apply_text import applied_markdown

app = typer.Typer()


@app.command()
def apply(
    env: Annotated[str, typer.Argument(metavar="ENV", help="The environment whose plans are applied.")],
    records: Annotated[Path, typer.Option(metavar="DIR", help="What `ci reviewed` fetched.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the outcome goes, and what another run applies.")],
    allow_destroy: Annotated[bool, typer.Option(help="Apply also what the destroy guard holds back.")] = False,
) -> None:
    """Apply the reviewed plans of an environment, wave after wave; stop as stale when anything has moved."""
    job = Job.of()
    with told_failure(job, f"{env} could not be applied"):
        applied = Application(job=job, environment=env, records=records, out=out, allow_destroy=allow_destroy).run()
    job.set_output("again", "true" if applied.outcome.again else "false")
    text = applied_markdown(applied, job.run_url)
    job.add_summary(text)
    typer.echo(text)
    raise typer.Exit(1 if applied.outcome.problems else 0)
