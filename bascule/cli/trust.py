"""`bascule trust`: who gets which role of an environment."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bascule.ci.identities.claimed_token import read_tokens
from bascule.ci.identities.roles import trust_policies
from bascule.ci.identities.simulation import simulate as present
from bascule.cli.options import Env, Json
from bascule.cli.trust_text import simulation_json, simulation_text
from bascule.synth.files import synthesized_file

app = typer.Typer()

Claims = Annotated[Path, typer.Option(metavar="FILE", help='JSON list of {"name", "token": {claims}}; - is stdin.')]


@app.callback()
def trust() -> None:
    """Who gets which role of an environment."""


@app.command()
def simulate(env: Env, claims: Claims, as_json: Json = False) -> None:
    """Print which of the roles plan, apply, teardown and app each token of GitHub's jobs would get."""
    tokens = read_tokens(claims)
    with synthesized_file(env) as run:
        found = present(trust_policies(run.assembly), tokens)
    typer.echo(json.dumps(simulation_json(found)) if as_json else simulation_text(found))
