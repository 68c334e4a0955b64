"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_route_table
"""

# ruff: noqa
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings


class Timeouts(Block):
    """Block `timeouts`.

    create: string
    delete: string
    update: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        create: str | None = None,
        delete: str | None = None,
        update: str | None = None,
    ) -> None:
        super().__init__(
            {
                "create": create,
                "delete": delete,
                "update": update,
            },
        )


class RouteTable(Resource):
    """Resource `aws_route_table` of hashicorp/aws 6.47.0.

    vpc_id: string
    id: string, computed if left out
    propagating_vgws: set(string), computed if left out
    region: string, computed if left out
    route: set(object({carrier_gateway_id = string, cidr_block = string, core_network_arn = string, destination_prefix_list_id = string, egress_only_gateway_id = string, gateway_id = string, ipv6_cidr_block = string, local_gateway_id = string, nat_gateway_id = string, network_interface_id = string, odb_network_arn = string, transit_gateway_id = string, vpc_endpoint_id = string, vpc_peering_connection_id = string})), computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    """

    terraform_type = "aws_route_table"

    arn = Attribute("arn")
    id = Attribute("id")
    owner_id = Attribute("owner_id")
    propagating_vgws = Attribute("propagating_vgws")
    region = Attribute("region")
    route = Attribute("route")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    vpc_id = Attribute("vpc_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        vpc_id: str,
        id: str | None = None,
        propagating_vgws: Strings | None = None,
        region: str | None = None,
        route: Items[Mapping[str, Any] | Expression] | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        timeouts: Timeouts | None = None,
        count: int | Expression | None = None,
        for_each: Mapping[str, Any] | Expression | None = None,
        provider: ProviderConfiguration | None = None,
        depends_on: Sequence[Element] | None = None,
        lifecycle: Lifecycle | None = None,
    ) -> None:
        super().__init__(
            scope,
            id_,
            {
                "vpc_id": vpc_id,
                "id": id,
                "propagating_vgws": propagating_vgws,
                "region": region,
                "route": route,
                "tags": tags,
                "tags_all": tags_all,
                "timeouts": timeouts,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
