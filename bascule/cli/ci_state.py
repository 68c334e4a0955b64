"""`bascule ci state`: what the repair of states by dispatch calls."""

from __future__ import annotations

from typing import Annotated

import typer

from bascule.ci.job import Job
from bascule.ci.state.repair import Repair
from bascule.ci.state.repair import permit as check
from bascule.ci.told_failure import told_failure
from bascule.cli.options import Env, OneStack
from bascule.config import load_environment
from bascule.github import GitHubApi

app = typer.Typer(help="Repairs of states by dispatch.")

Action = Annotated[str, typer.Argument(metavar="ACTION", help="unlock or restore.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="The lock's, or the version's.")]
Typed = Annotated[str, typer.Option("--typed", metavar="ENV/STACK", help="What the person typed to agree.")]


@app.callback()
def state() -> None:
    """Repairs of states by dispatch."""


@app.command()
def permit(env: Env, stack: OneStack, action: Action, id_: Id, typed: Typed) -> None:
    """Refuse a repair whose target was not typed, or that no default branch asks for; nothing is touched."""
    job = Job.of()
    with told_failure(job, f"{env}/{stack} was not touched"):
        check(Repair(environment=env, stack=stack, action=action, id=id_, typed=typed), job, GitHubApi.of())
    job.set_output("engine", load_environment(env).engine or "terraform")
    typer.echo(f"{env}/{stack}: {action} {id_} may go on to the environment's reviewers")
