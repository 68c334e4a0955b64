"""`bascule secrets`: values of secrets."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer

from bascule.cli.options import Env, Json
from bascule.cli.secrets_store import opened
from bascule.cli.secrets_text import states_json, states_text
from bascule.cli.secrets_values import FromEnvironment, FromFile, Names, values_of
from bascule.cli.talk import note
from bascule.cloud.secrets.rotation import push as push_values
from bascule.cloud.secrets.rotation import restart

app = typer.Typer()

MaxAge = Annotated[int | None, typer.Option(metavar="DAYS", min=0, help="Older values are findings, too.")]


@app.callback()
def secrets() -> None:
    """Values of secrets: they are in no file of the project, no plan, no state and no argument."""


@app.command("list")
def list_(env: Env, as_json: Json = False) -> None:
    """Print the secrets that services and pipelines are given, and since when they have a value; never the value."""
    store, environment, declared = opened(env)
    states = [store.state(each) for each in declared]
    now = datetime.now(UTC)
    typer.echo(json.dumps(states_json(states)) if as_json else states_text(states, environment.name, now=now))


@app.command()
def check(env: Env, max_age: MaxAge = None, as_json: Json = False) -> None:
    """Exit with 2 if a secret is not made, has no value, or an old one."""
    store, environment, declared = opened(env)
    states = [store.state(each) for each in declared]
    now, age = datetime.now(UTC), None if max_age is None else timedelta(days=max_age)
    text = states_text(states, environment.name, now=now, max_age=age)
    typer.echo(json.dumps(states_json(states)) if as_json else text)
    raise typer.Exit(2 if any(each.flaw(environment.name, now=now, max_age=age)[0] for each in states) else 0)


@app.command()
def push(env: Env, names: Names = None, file: FromFile = None, from_env: FromEnvironment = False) -> None:
    """Give secrets their values, from a file, from variables of this process, or as they are typed."""
    store, _, declared = opened(env)
    push_values(store, values_of(declared, names or [], file=file, from_env=from_env), tell=note)


@app.command()
def rotate(env: Env, names: Names = None, file: FromFile = None, from_env: FromEnvironment = False) -> None:
    """Give secrets new values, and let the services that have them replace their tasks."""
    store, environment, declared = opened(env)
    values = values_of(declared, names or [], file=file, from_env=from_env)
    push_values(store, values, tell=note)
    restart(store.clients, environment, [each.service for each in values if each.service], tell=note)
