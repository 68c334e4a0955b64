"""`bascule state list`, `versions` and `backup`: states looked at and copied."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bascule.assembly.state_backend import state_backend
from bascule.cli.options import Env, Json, OneStack, Stack
from bascule.cli.state_text import copies_json, copies_text, states_json, states_text, versions_json, versions_text
from bascule.cli.states import file_with_states
from bascule.cloud.state.earlier import earlier_states
from bascule.cloud.state.place_of import place_of
from bascule.cloud.state.summary import summarize
from bascule.config import load
from bascule.terraform.state.backup import back_up

Folder = Annotated[Path | None, typer.Option("--to", metavar="DIR", help="Left out: .bascule/backups.")]


def list_(env: Env, stack: Stack = None, as_json: Json = False) -> None:
    """Print where each state is, its serial, how much it holds, when it last changed and who holds its lock."""
    with file_with_states(env) as run:
        stacks = [run.assembly.stack(stack)] if stack else run.assembly.stacks
        found = summarize(stacks, load(env), root=run.root, engine=run.engine, environ=run.environ)
    typer.echo(json.dumps(states_json(found)) if as_json else states_text(found))


def versions(env: Env, stack: OneStack, as_json: Json = False) -> None:
    """Print the earlier states that `restore` takes: the bucket's versions and the copies made before writes."""
    with file_with_states(env) as run:
        one = run.assembly.stack(stack)
    place = place_of(state_backend(one.document, one.name), load(env))
    found = earlier_states(run.root, one.name, place)
    typer.echo(json.dumps(versions_json(found)) if as_json else versions_text(found))


def backup(env: Env, stack: Stack = None, to: Folder = None, as_json: Json = False) -> None:
    """Copy the states; the copies hold what is secret and are readable by you alone."""
    with file_with_states(env) as run:
        stacks = [run.assembly.stack(stack)] if stack else run.assembly.stacks
        copies = back_up(stacks, root=run.root, engine=run.engine, environ=run.environ, folder=to)
    typer.echo(json.dumps(copies_json(copies)) if as_json else copies_text(copies))
