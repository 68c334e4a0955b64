"""What a person is asked before orphans are deleted."""

from __future__ import annotations

import typer

from bascule.cli.confirm import confirmed, confirmed_by_name
from bascule.cli.orphans_text import deletion_text
from bascule.cloud.orphans import Search
from bascule.config import Environment
from bascule.errors import ConfigurationError, Problem


def agree(environment: Environment, found: Search, *, final_snapshots: bool, yes: bool) -> None:
    """Somebody has seen the list and agreed: by the environment's name where it is protected.

    Raises:
        ConfigurationError: `yes` stands for nobody, or nobody is there to answer.
        typer.Abort: the answer was no.
    """
    typer.echo(deletion_text(found, final_snapshots=final_snapshots), err=True)
    question = f"Delete {len(found.deletable)} orphans of {environment.name}?"
    guarded = environment.protected or environment.teardown == "never"
    if yes and guarded:
        raise ConfigurationError(_unattended(environment))
    if not (confirmed_by_name(question, environment.name) if guarded else confirmed(question, yes=yes)):
        raise typer.Abort


def _unattended(environment: Environment) -> Problem:
    reason = "protected: true" if environment.protected else "teardown: never"
    return Problem(
        message="--yes deletes nothing of this environment: a person has to type its name",
        where=environment.name,
        found=reason,
        fix=f"run `bascule orphans {environment.name} --delete` in a terminal",
    )
