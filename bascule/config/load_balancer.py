"""The load balancer in front of an environment's services."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bascule.config.duration import Duration
from bascule.config.scalars import Cidr, Text, Url
from bascule.config.section import Many, Section

_ParameterName = Annotated[
    str, Text(r"/[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*", "the name of an SSM parameter, a slash first", 1011)
]


class SignIn(Section):
    """Sign-in by OpenID Connect before any request reaches a service."""

    issuer: Url
    authorization_endpoint: Url
    token_endpoint: Url
    user_info_endpoint: Url
    client_id: Annotated[str, Text(r"[!-~]+", "the client's id as the issuer gave it", 256)]
    client_secret_parameter: _ParameterName = Field(
        description="name (not value) of the SSM SecureString parameter that holds the client's secret"
    )
    scope: Annotated[str, Text(r"openid(?: [!-~]+)*", "scopes divided by spaces, openid first", 512)] = "openid"
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
