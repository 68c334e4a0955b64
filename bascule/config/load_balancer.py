"""The load balancer in front of an environment's services."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bascule.config.duration import Duration
from bascule.config.scalars import Cidr, Text, Url
from bascule.config.section import Many, Section

_SecretName = Annotated[str, Text(r"[A-Za-z0-9/_+=.@-]+", "the name of a secret in Secrets Manager", 512)]


class SignIn(Section):
    """Sign-in by OpenID Connect before any request reaches a service."""

    issuer: Url = Field(description="who signs the tokens; its discovery document names the three endpoints")
    authorization_endpoint: Url = Field(description="where people sign in")
    token_endpoint: Url = Field(description="where the load balancer gets tokens")
    user_info_endpoint: Url = Field(description="where the load balancer asks who somebody is")
    client_id: Annotated[str, Text(r"[!-~]+", "the client's id as the issuer gave it", 256)] = Field(
        description="the load balancer's id at the issuer"
    )
    client_secret: _SecretName = Field(
        description="name (not value) of the secret in Secrets Manager that holds the client's secret; made beforehand"
    )
    scope: Annotated[str, Text(r"openid(?: [!-~]+)*", "scopes divided by spaces, openid first", 512)] = Field(
        "openid", description="what is asked of the issuer"
    )
    session: Annotated[int, Duration(60, 604_800)] = Field(43_200, description="how long a sign-in lasts")


class LoadBalancer(Section):
    """An application load balancer for all services."""

    public: bool = Field(True, description="false: reachable from inside the network only")
    https: bool = Field(True, description="false: plain HTTP; only for an environment without a domain")
    allowed_cidrs: Many[Cidr] = Field(
        (), description="who may connect; left out: everybody if public, else the network itself"
    )
    sign_in: SignIn | None = Field(None, description="left out: no sign-in before the services")
    access_logs: bool = Field(True, description="a record of all requests in the log bucket")
    log_days: Annotated[int, Field(ge=1, le=3653)] = Field(90, description="days that access logs are kept")
