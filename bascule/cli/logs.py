"""`bascule logs`: what a service's containers wrote."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Annotated

import typer

from bascule.cli.length_of_time import length_of_time
from bascule.cli.logs_text import log_json, log_text
from bascule.cli.options import Env, Service
from bascule.cloud.clients import Clients
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.cloud.reality import check_real
from bascule.cloud.service_logs import follow_logs, read_logs
from bascule.config import load_environment

app = typer.Typer()
_INSTEAD = "`bascule status ENV` shows what the simulated services have; `bascule sandbox log` every call"


@app.command()
def logs(
    env: Env,
    service: Service,
    since: Annotated[str, typer.Option(help="How far back, such as 90s, 10m or 2h.")] = "10m",
    follow: Annotated[bool, typer.Option("--follow", help="Go on until Ctrl-C.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON object a line.")] = False,
) -> None:
    """Print what a service's containers wrote, oldest first."""
    environment = load_environment(env)
    check_real(environment, "logs", instead=_INSTEAD)
    address, back = ServiceAddress.of(environment, service), length_of_time(since, option="--since")
    read = follow_logs if follow else read_logs
    with suppress(KeyboardInterrupt):
        for line in read(Clients.of(environment), address, since=back):
            typer.echo(json.dumps(log_json(line)) if as_json else log_text(line))
