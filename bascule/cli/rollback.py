"""`bascule rollback`: back to what was delivered before."""

from __future__ import annotations

import json

import typer

from bascule.cli.deploy_text import deploy_json, deploy_text
from bascule.cli.options import Distribution, Env, Json, Service, Site, TakeOver
from bascule.cli.site_text import site_json, site_text
from bascule.cli.talk import note
from bascule.cloud.clients import Clients
from bascule.cloud.ecs.deploy import EcsDeploy
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.cloud.site.site_address import SiteAddress
from bascule.cloud.site.site_deploy import SiteDeploy
from bascule.config import load_environment

app = typer.Typer()


@app.callback()
def rollback() -> None:
    """Go back to what was delivered before."""


@app.command()
def ecs(env: Env, service: Service, take_over: TakeOver = False, as_json: Json = False) -> None:
    """Deliver the image that a service ran before the present one; once more brings the present one back."""
    environment = load_environment(env)
    address = ServiceAddress.of(environment, service)
    result = EcsDeploy(Clients.of(environment), address, tell=note).roll_back(take_over=take_over)
    typer.echo(json.dumps(deploy_json(result)) if as_json else deploy_text(result))
    raise typer.Exit(0 if result.verdict.good else 1)


@app.command()
def site(env: Env, site: Site, distribution: Distribution, take_over: TakeOver = False, as_json: Json = False) -> None:
    """Put the release before in place, or end one that was left half way; once more brings the present one back."""
    environment = load_environment(env)
    address = SiteAddress.of(environment, site, distribution=distribution)
    result = SiteDeploy(Clients.of(environment), address, tell=note).roll_back(take_over=take_over)
    typer.echo(json.dumps(site_json(result)) if as_json else site_text(result))
