"""`bascule sandbox drift`: an object changed or deleted behind the engine's back."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict
from sqlite3 import Row
from typing import Annotated

import typer

from bascule.cli.options import Json
from bascule.cli.sandbox_account import store_of
from bascule.cli.sandbox_drift_text import drift_text
from bascule.errors import ConfigurationError
from bascule.sandbox.drift import Drifted, change_object, delete_object, find_objects, only
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from bascule.terraform.addressed_object import addressed_object, is_address
from bascule.tools.project import CACHE, project_root

Target = Annotated[str, typer.Argument(metavar="ADDRESS|ID", help="An address in a stack, or an object's id or ARN.")]
Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="KEY=VALUE|ACCOUNT", help="New values, such as tags.Name=x; last, a simulated account."),
]
Delete = Annotated[bool, typer.Option("--delete", help="Delete the object.")]
Force = Annotated[bool, typer.Option("--force", help="Delete it though something keeps it.")]
Stack = Annotated[str, typer.Option("--stack", help="Only in this stack, such as sandbox-aws-app. Left out: all.")]
Type = Annotated[str, typer.Option("--type", help="Only this resource type. Left out: all.")]


def drift(
    target: Target,
    words: Words = None,
    *,
    delete: Delete = False,
    force: Force = False,
    stack: Stack = "",
    type_: Type = "",
    as_json: Json = False,
) -> None:
    """Change or delete a living object behind the engine's back; the next plan shows it."""
    changes, account = _split(words or [])
    if bool(changes) == delete:
        raise ConfigurationError("give KEY=VALUE, or --delete", fix="bascule sandbox drift ADDRESS tags.Name=x")
    with closing(Store(store_of(account))) as store:
        done = _drifted(store, _row(store, target, type_, stack), changes, force=force)
    typer.echo(json.dumps(asdict(done)) if as_json else drift_text(done))


def _split(words: list[str]) -> tuple[list[str], str]:
    """The changes, and the account behind them: `sandbox` if none is named."""
    *changes, last = words or [""]
    return ([*changes, last], "sandbox") if "=" in last else (changes, last or "sandbox")


def _row(store: Store, target: str, type_: str, stack: str) -> Row:
    """The object that is meant. What could be an address and is no object's name is looked up in the states."""
    found = find_objects(store, target, type_=type_, stack=stack)
    if found or not is_address(target):
        return only(store, found, target)
    living = {row["stack"] for row in store.query("SELECT DISTINCT stack FROM objects")}
    meant = addressed_object(project_root(), target, {stack} & living if stack else living)
    return only(store, find_objects(store, meant.id, type_=meant.type, region=meant.region), f"{meant.type} {meant.id}")


def _drifted(store: Store, row: Row, changes: list[str], *, force: bool) -> Drifted:
    world, cache = World(store), SchemaCache(row["provider"], project_root() / CACHE)
    return change_object(world, cache, row, changes) if changes else delete_object(world, cache, row, force=force)
