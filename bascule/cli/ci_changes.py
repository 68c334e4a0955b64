"""`bascule ci changes`: what a change concerns, by its files."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.ci.changes.change_base import change_base
from bascule.ci.changes.changes import find_changes
from bascule.ci.changes.git import Git
from bascule.ci.job import Job
from bascule.cli.ci_changes_text import changes_json, changes_text
from bascule.cli.options import Json
from bascule.tools.project import project_root

app = typer.Typer()


@app.command()
def changes(
    base: Annotated[
        str | None, typer.Option(metavar="COMMIT", help="What is compared with; else as the workflow's event says.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Print which environments and stacks a change concerns, by its files alone."""
    git = Git(root=project_root())
    since = git.merge_base(base, "HEAD") if base else change_base(Job.of(), git)
    found = find_changes(git.root, since)
    typer.echo(json.dumps(changes_json(since, found)) if as_json else changes_text(since, found))
