"""`bascule state migrate`, `move` and `adopt`: what is in which state, and where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bascule.cli.confirm import review
from bascule.cli.options import Env, Json, OneStack, Stack, Yes
from bascule.cli.state_text import adopted_text, migrated_json, migrated_text, moved_json, moved_text
from bascule.cli.states import file_with_states
from bascule.terraform.adoption import adopt as bring_in
from bascule.terraform.adoption import read_adoptions
from bascule.terraform.state.migration import migrate_stacks
from bascule.terraform.state.move import move_objects

From = Annotated[str, typer.Option("--from", metavar="FILE", help="The file as it was, with its backend and engine.")]
Force = Annotated[bool, typer.Option("--force", help="Though the new place has another state: that one is copied.")]
Old = Annotated[str, typer.Argument(metavar="SRC", help="An address, or a construct's old path such as service-chat.")]
New = Annotated[str, typer.Argument(metavar="DST", help="An address, or a construct's new path such as service-talk.")]
Other = Annotated[str | None, typer.Option("--to", metavar="STACK", help="The stack that gets it; left out: the same.")]
Pairs = Annotated[list[str] | None, typer.Argument(metavar="[ADDRESS ID]...", help="What is there already.")]
File = Annotated[Path | None, typer.Option("--file", help='JSON with further ones: {"ADDRESS": "ID"}.')]


def migrate(env: Env, stack: Stack = None, *, from_: From, force: Force = False, as_json: Json = False) -> None:
    """Move states to where the file says now, from where an older version of the file says; old ones stay there."""
    with file_with_states(from_) as old, file_with_states(env) as new:
        stacks = [new.assembly.stack(stack)] if stack else new.assembly.stacks
        engines = (old.engine, new.engine)
        done = migrate_stacks(
            old.assembly.stacks, stacks, root=new.root, engines=engines, environ=new.environ, force=force
        )
    typer.echo(json.dumps(migrated_json(done)) if as_json else migrated_text(done))


def move(env: Env, stack: OneStack, source: Old, target: New, *, to: Other = None, as_json: Json = False) -> None:
    """Give objects other addresses in their stack or in another one: after a construct was renamed or moved."""
    with file_with_states(env) as run:
        stacks = (run.assembly.stack(stack), run.assembly.stack(to or stack))
        done = move_objects(
            *stacks, source=source, target=target, root=run.root, engine=run.engine, environ=run.environ
        )
    typer.echo(json.dumps(moved_json(done)) if as_json else moved_text(done))


def adopt(
    env: Env, stack: OneStack, pairs: Pairs = None, *, file: File = None, yes: Yes = False, as_json: Json = False
) -> None:
    """Bring existing objects into a stack's state; a plan that changes more than that asks first."""
    adoptions = read_adoptions(pairs or [], file)
    with file_with_states(env) as run:
        asked = review(yes=yes, imports_are_fine=True)
        one = run.assembly.stack(stack)
        plan = bring_in(one, adoptions, root=run.root, engine=run.engine, environ=run.environ, review=asked)
    typer.echo(json.dumps({"stack": one.name, **plan.counts}) if as_json else adopted_text(one.name, plan))
