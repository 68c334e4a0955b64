"""`bascule ci`: what workflows call. Each command is imported when it is called, for some answer within a second."""

from __future__ import annotations

from typing import ClassVar, Final

import typer

from bascule.cli.command_table import LazyGroup

COMMANDS: Final[dict[str, str]] = {
    "changes": "Which environments and stacks a change concerns, by its files alone.",
    "matrix": "The jobs that plan what a change really changes.",
    "plan": "Plan one stack of a change, and record all that an apply compares.",
    "cost": "What a change makes dearer or cheaper, for its comments.",
    "comment": "One comment a stack and environment, updated in place.",
    "reviewed": "The plans that a merge brings, from the run that made them.",
    "apply": "Exactly what was reviewed, wave after wave, or nothing.",
    "applied": "What a pull request is told of an apply.",
    "drift": "Drift by schedule: which environments, the look, the issues.",
    "state": "Repairs of states by dispatch: refused unless their target was typed.",
    "teardown": "The jobs of a teardown: permit, plan, lift, destroy, sweep.",
    "egress": "The addresses that each job of a workflow may reach, made from its steps.",
    "lint": "Workflow files, ours or anybody's, judged by rules.",
}
"""Name and help of each; the module `ci_<name>` of this package holds a Typer app named `app`."""


class PipelineGroup(LazyGroup):
    """The commands of pipelines."""

    table: ClassVar[dict[str, str]] = COMMANDS
    prefix: ClassVar[str] = "ci_"


app = typer.Typer(cls=PipelineGroup)


@app.callback()
def ci() -> None:
    """What workflows call: changed stacks, plans, their review and apply, teardown, linting."""
