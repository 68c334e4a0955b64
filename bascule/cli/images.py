"""`bascule images`: images of others, by digest."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.cli.images_text import images_json, images_text
from bascule.cli.options import Json
from bascule.cloud.images import lock_images, write_lock
from bascule.tools.project import project_root

app = typer.Typer()


@app.callback()
def images() -> None:
    """Images of others, by digest."""


@app.command()
def lock(
    update: Annotated[bool, typer.Option("--update", help="Ask anew for those that are locked already.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit code 2 if the lock, or with --update a tag, changed.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Lock every image that the environments name by a tag: sidecars, and services of others.

    Images that an app's pipeline delivers are not among them: each deploy writes their digest.
    """
    locked = lock_images(project_root(), update=update)
    if not check:
        write_lock(locked)
    typer.echo(json.dumps(images_json(locked)) if as_json else images_text(locked))
    raise typer.Exit(2 if check and locked.changed else 0)
