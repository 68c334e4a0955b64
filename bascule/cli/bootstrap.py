"""`bascule bootstrap`: the layers that a person applies."""

from __future__ import annotations

import json

import typer

from bascule.cli.bootstrap_text import layer_json, layer_text
from bascule.cli.confirm import confirmed, review
from bascule.cli.options import Env, Json, Yes
from bascule.cli.talk import step
from bascule.cloud.bootstrap.bootstrap import bootstrap as apply_layer
from bascule.cloud.bootstrap.conversation import Conversation
from bascule.config import load
from bascule.synth.files import kept_file

app = typer.Typer()


@app.command()
def bootstrap(env: Env, *, yes: Yes = False, as_json: Json = False) -> None:
    """Apply an account with its state bucket, or an environment's roles and GitHub environments; again after a stop."""
    conversation = Conversation(tell=step, agree=lambda question: confirmed(question, yes=yes), review=review(yes=yes))
    file, settings = kept_file(env), load(env)
    done = apply_layer(
        file.assembly,
        settings,
        root=file.root,
        engine=file.engine,
        environ=file.environ,
        conversation=conversation,
    )
    typer.echo(json.dumps(layer_json(done)) if as_json else layer_text(done))
