"""`bascule lock`: versions and checksums of real providers."""

from __future__ import annotations

import json

import typer

from bascule.cli.options import Env, Json
from bascule.synth.files import synthesized_file
from bascule.terraform.provider_lock import lock_providers

app = typer.Typer()


@app.command()
def lock(env: Env, as_json: Json = False) -> None:
    """Write environments/locks/ for the real providers of an environment: linux and macOS. Needs a network."""
    with synthesized_file(env) as run:
        paths = lock_providers(run.assembly.stacks, root=run.root, engine=run.engine, environ=run.environ)
        files = [str(path.relative_to(run.root)) for path in paths]
    typer.echo(json.dumps(files) if as_json else "\n".join(f"wrote {file}" for file in files))
