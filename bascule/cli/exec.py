"""`bascule exec`: a command in a running task."""

from __future__ import annotations

from typing import Annotated

import typer

from bascule.cli.options import Env, Service
from bascule.cloud.clients import Clients
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.cloud.reality import check_real
from bascule.cloud.shell import open_shell
from bascule.config import load_environment

app = typer.Typer()


@app.command()
def exec_(
    env: Env,
    service: Service,
    command: Annotated[list[str] | None, typer.Argument(metavar="[-- CMD]", help="Left out: a shell.")] = None,
    task: Annotated[str, typer.Option(help="A task's id, or its beginning; left out: the oldest one.")] = "",
) -> None:
    """Run a command, or a shell, in a running task of a service; what is typed there is recorded."""
    environment = load_environment(env)
    check_real(environment, "exec", instead="run the image on this machine, as its container is described in the plan")
    address = ServiceAddress.of(environment, service)
    raise typer.Exit(open_shell(Clients.of(environment), address, command or (), task=task))
