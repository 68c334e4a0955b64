"""`bascule ci teardown`: the jobs of a teardown, one command each."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.job import Job
from bascule.ci.teardown import steps, text
from bascule.ci.teardown.permission import delivered_to
from bascule.ci.teardown.permission import permit as may_go
from bascule.ci.teardown.sweep import sweep as swept_away
from bascule.ci.teardown.teardown_report import TeardownReport
from bascule.ci.told_failure import told_failure
from bascule.cli.talk import note
from bascule.config import load_environment
from bascule.github import GitHubApi
from bascule.synth.files import synthesized_file

app = typer.Typer(help="The jobs of a teardown.")

Env = Annotated[str, typer.Argument(metavar="ENV", help="The name of an environment, typed as a whole.")]
Shown = Annotated[Path, typer.Option("--from", metavar="DIR", help="The plans that were shown and approved.")]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Gets the plans that are to be approved next.")]
Report = Annotated[Path, typer.Option("--report", metavar="FILE", help="Says what became of everything.")]


@app.command()
def permit(env: Env) -> None:
    """Refuse what the default branch's files do not allow; the branch that asked is gone afterwards."""
    job = Job.of()
    with told_failure(job, f"{env} is not torn down"):
        environment = may_go(env, job, GitHubApi.of())
    job.set_output("engine", environment.engine or "terraform")
    job.set_output("repositories", ",".join(delivered_to(environment)))
    typer.echo(f"{env}: teardown: {environment.teardown}")


@app.command()
def plan(env: Env, out: Out) -> None:
    """Plan and show the lift of protections; the output `left` says whether there is anything to destroy."""
    job = Job.of()
    with told_failure(job, f"{env}: the lift of its protections cannot be planned"):
        left, plans = steps.plan_lift(env, job, out)
    job.set_output("left", "true" if left else "false")
    _tell(job, text.lift_text(env, plans, [each.stack.name for each in left]), out)


@app.command()
def lift(env: Env, shown: Shown, out: Out) -> None:
    """Lift the protections exactly as shown; then plan and show the destruction."""
    job = Job.of()
    with told_failure(job, f"{env}: its protections are not lifted"):
        plans = steps.lift(env, job, shown, out)
    _tell(job, text.destruction_text(env, plans), out)


@app.command()
def destroy(env: Env, shown: Shown, report: Report) -> None:
    """Destroy exactly what was shown; exit code 1 when a stack is still there."""
    job = Job.of()
    with told_failure(job, f"{env}: nothing was destroyed"):
        done = steps.destroy_left(env, job, shown)
    TeardownReport(environment=env, run_url=job.run_url, stacks=done).write(report)
    _tell(job, text.destroyed_text(env, done))
    raise typer.Exit(0 if steps.is_gone(done) else 1)


@app.command()
def sweep(env: Env, report: Report) -> None:
    """Delete what carries the environment's tag and is in no state; exit code 1 when not all of it is known gone."""
    job = Job.of()
    with told_failure(job, f"{env}: what it left could not be looked at"), synthesized_file(env) as file:
        swept = swept_away(load_environment(env), file, note)
    TeardownReport.read(report).model_copy(update={"swept": swept}).write(report)
    _tell(job, text.swept_text(env, swept))
    raise typer.Exit(0 if swept.clean else 1)


def _tell(job: Job, markdown: str, folder: Path | None = None) -> None:
    """The run's page and the log have the text; the folder too, so that it is never empty."""
    job.add_summary(markdown)
    typer.echo(markdown)
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "shown.md").write_text(markdown + "\n")
