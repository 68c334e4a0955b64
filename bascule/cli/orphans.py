"""`bascule orphans`: what an environment has left in its account."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.cli.options import Env, Json, Yes
from bascule.cli.orphans_confirm import agree
from bascule.cli.orphans_text import deleted_code, deleted_json, deleted_text, search_code, search_json, search_text
from bascule.cli.talk import note
from bascule.cloud.clients import Clients
from bascule.cloud.orphans import Deletion, find_orphans, held_objects
from bascule.config import load_environment
from bascule.synth.files import synthesized_file

app = typer.Typer()

Delete = Annotated[bool, typer.Option("--delete", help="Delete them, after you agreed.")]
NoSnapshot = Annotated[bool, typer.Option("--no-final-snapshot", help="Databases go without a last backup.")]


@app.command()
def orphans(
    env: Env, delete: Delete = False, no_final_snapshot: NoSnapshot = False, yes: Yes = False, as_json: Json = False
) -> None:
    """Print what carries an environment's tag and is in no state; exit code 2 if there is something."""
    environment = load_environment(env)
    clients = Clients.of(environment)
    with synthesized_file(env) as run:
        held = held_objects(environment, run.assembly, root=run.root, engine=run.engine, environ=run.environ)
    found = find_orphans(environment, clients, held)
    if not delete or not found.deletable:
        typer.echo(json.dumps(search_json(found)) if as_json else search_text(found))
        raise typer.Exit(search_code(found))
    agree(environment, found, final_snapshots=not no_final_snapshot, yes=yes)
    deletion = Deletion(clients=clients, clock=clients.clock, tell=note, final_snapshots=not no_final_snapshot)
    done = deletion.run(found.orphans)
    typer.echo(json.dumps(deleted_json(found, done)) if as_json else deleted_text(found, done))
    raise typer.Exit(deleted_code(found, done))
