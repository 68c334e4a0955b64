"""`bascule state restore` and `unlock`: what a person does when something went wrong."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.cli.confirm import confirmed
from bascule.cli.options import Env, Json, OneStack, Yes
from bascule.cli.state_text import restoration_text, restored_json, restored_text
from bascule.cli.states import file_with_states
from bascule.cloud.state.earlier import earlier_state
from bascule.cloud.state.place_of import place_of
from bascule.cloud.state.unlock import unlock as take_away
from bascule.config import load
from bascule.terraform.state.restore import prepare_restore
from bascule.terraform.state.restore import restore as put_back
from bascule.terraform.state.stack_state import stack_state

Source = Annotated[str, typer.Argument(metavar="FILE|VERSION", help="See `bascule state versions ENV STACK`.")]
LockId = Annotated[str, typer.Argument(metavar="ID", help="The lock's id: see `bascule state list ENV`.")]
Force = Annotated[bool, typer.Option("--force", help="Though it is of another lineage.")]


def restore(
    env: Env, stack: OneStack, source: Source, *, force: Force = False, yes: Yes = False, as_json: Json = False
) -> None:
    """Put an earlier state in the place of the present one, which is copied first."""
    with file_with_states(env) as run:
        one = run.assembly.stack(stack)
        with stack_state(one, root=run.root, engine=run.engine, environ=run.environ) as state:
            place = place_of(state.backend, load(env))
            earlier = earlier_state(source, root=run.root, stack=one.name, place=place)
            wanted = prepare_restore(state, earlier, force=force)
            if not confirmed(restoration_text(wanted), yes=yes):
                raise typer.Abort
            done = put_back(state, wanted)
    typer.echo(json.dumps(restored_json(done)) if as_json else restored_text(done))


def unlock(env: Env, stack: OneStack, lock: LockId, as_json: Json = False) -> None:
    """Take away a lock that a killed run left behind; the id says that you know whose it was."""
    with file_with_states(env) as run:
        one = run.assembly.stack(stack)
        with stack_state(one, root=run.root, engine=run.engine, environ=run.environ) as state:
            gone = take_away(state, place_of(state.backend, load(env)), lock)
    text = f"{one.name}: unlocked; it was {gone or lock}"
    typer.echo(json.dumps({"stack": one.name, "lock": lock}) if as_json else text)
