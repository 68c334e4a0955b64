"""The network that an environment makes for itself."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bascule.config.scalars import Cidr, LogDays
from bascule.config.section import Section

SUBNET_BITS = 4
"""Every subnet is a sixteenth of the network, so that addresses stay when a zone is added."""


class Network(Section):
    """A VPC with public and private subnets in each zone."""

    cidr: Cidr = Field("10.0.0.0/16", description="IPv4 range of the VPC, from /16 to /23")
    zones: Annotated[int, Field(ge=2, le=3)] = Field(2, description="availability zones with subnets")
    nat: Literal["none", "single", "per_zone"] = Field(
        "single", description="NAT gateways: none (no way out), one for all zones, or one a zone (survives a zone)"
    )
    endpoints: bool = Field(False, description="interface endpoints for AWS's services; paid by the hour and zone")
    flow_logs: bool = Field(True, description="a record of all connections")
    flow_log_days: LogDays = Field(30, description="days that flow logs are kept")
