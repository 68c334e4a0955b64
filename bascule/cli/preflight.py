"""`bascule preflight`: whether the account has what an environment needs."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.cli.options import Env, Json
from bascule.cli.preflight_text import preflight_json, preflight_text
from bascule.cloud.preflight import Situation, clients_to_ask
from bascule.cloud.preflight import preflight as judge
from bascule.config import load_environment
from bascule.synth.files import synthesized_file

app = typer.Typer()

Offline = Annotated[bool, typer.Option("--offline", help="Ask nobody: judge by the figures of the account's file.")]


@app.command()
def preflight(env: Env, offline: Offline = False, as_json: Json = False) -> None:
    """Ask the account for all that an environment needs; exit code 2 if an apply would fail for want of something.

    A simulated account is judged by the granted figures of its file; a real one, too, where there are no credentials.
    """
    environment = load_environment(env)
    clients = None if offline else clients_to_ask(environment)
    with synthesized_file(env) as run:
        found = judge(Situation(environment, run.assembly, clients))
    typer.echo(json.dumps(preflight_json(found)) if as_json else preflight_text(found))
    raise typer.Exit(2 if found.missing else 0)
