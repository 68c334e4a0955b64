"""`bascule doctor`: what is missing, and how to get it."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bascule.cli.doctor_github import github_diagnoses
from bascule.cli.doctor_text import diagnoses_json, diagnoses_text
from bascule.cli.options import Json
from bascule.config import load
from bascule.synth.files import synthesized_file
from bascule.terraform.environment_health import diagnose_environment
from bascule.tools.doctor import diagnose
from bascule.tools.project import project_root

app = typer.Typer()


@app.command()
def doctor(
    env: Annotated[str | None, typer.Argument(metavar="[ENV|FILE]", help="Look at one environment too.")] = None,
    github: Annotated[bool, typer.Option("--github", help="Look at GitHub's settings instead.")] = False,
    as_json: Json = False,
) -> None:
    """Say what is installed and what is missing; of an environment its provider locks and AWS profile."""
    if github:
        found = github_diagnoses(env)
    else:
        found = diagnose(project_root())
        if env:
            with synthesized_file(env) as run:
                stacks = run.assembly.stacks
                found += diagnose_environment(load(env), stacks, called=env, root=run.root, engine=run.engine)
    typer.echo(json.dumps(diagnoses_json(found)) if as_json else diagnoses_text(found))
    raise typer.Exit(0 if all(each.well for each in found) else 2)
