"""`bascule status`: what runs."""

from __future__ import annotations

import json

import typer

from bascule.cli.options import Env, Json
from bascule.cli.status_text import status_json, status_text
from bascule.cloud.clients import Clients
from bascule.cloud.ecs.status import status as read_status
from bascule.config import load_environment

app = typer.Typer()


@app.command()
def status(env: Env, as_json: Json = False) -> None:
    """Print what runs in an environment: services, images by digest, tasks, and what was not delivered yet."""
    environment = load_environment(env)
    found = read_status(Clients.of(environment), environment)
    typer.echo(json.dumps(status_json(found)) if as_json else status_text(found))
