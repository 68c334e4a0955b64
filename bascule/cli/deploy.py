"""`bascule deploy`: deliver to what the stacks have made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bascule.cli.deploy_text import deploy_json, deploy_text
from bascule.cli.options import Distribution, Env, Json, Service, Site, TakeOver
from bascule.cli.site_text import site_json, site_text
from bascule.cli.talk import note
from bascule.cloud.clients import Clients
from bascule.cloud.ecs.deploy import EcsDeploy
from bascule.cloud.ecs.image_reference import ImageReference
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.cloud.site.site_address import SiteAddress
from bascule.cloud.site.site_deploy import KEPT, SiteDeploy
from bascule.cloud.site.site_folder import SiteFolder
from bascule.config import load_environment

app = typer.Typer()


@app.callback()
def deploy() -> None:
    """Deliver to what the stacks have made."""


@app.command()
def ecs(
    env: Env,
    service: Service,
    image: Annotated[str, typer.Option(metavar="REPOSITORY@DIGEST", help="The image, by its digest.")],
    take_over: TakeOver = False,
    as_json: Json = False,
) -> None:
    """Deliver an image to a service, and say whether it runs; a bad one is taken back (exit code 1)."""
    wanted = ImageReference.parse(image)
    environment = load_environment(env)
    address = ServiceAddress.of(environment, service)
    result = EcsDeploy(Clients.of(environment), address, tell=note).deploy(wanted, take_over=take_over)
    typer.echo(json.dumps(deploy_json(result)) if as_json else deploy_text(result))
    raise typer.Exit(0 if result.verdict.good else 1)


@app.command()
def site(
    env: Env,
    site: Site,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder that the site's build has made.")],
    *,
    distribution: Distribution,
    immutable: Annotated[
        list[str] | None,
        typer.Option(metavar="PATTERN", help="More names that never get another content, such as 'assets/*'."),
    ] = None,
    keep: Annotated[int, typer.Option(min=2, help="Of so many releases all files stay.")] = KEPT,
    take_over: TakeOver = False,
    as_json: Json = False,
) -> None:
    """Release a folder as a site: what pages name first, pages last; what fails on its way is taken back."""
    environment = load_environment(env)
    address = SiteAddress.of(environment, site, distribution=distribution)
    found = SiteFolder.read(folder, immutable=tuple(immutable or ()))
    result = SiteDeploy(Clients.of(environment), address, tell=note).deploy(found, keep=keep, take_over=take_over)
    typer.echo(json.dumps(site_json(result)) if as_json else site_text(result))
