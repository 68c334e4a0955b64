"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_route
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


class Route(Resource):
    """Resource `aws_route` of hashicorp/aws 6.47.0.

    route_table_id: string
    carrier_gateway_id: string
    core_network_arn: string
    destination_cidr_block: string
    destination_ipv6_cidr_block: string
    destination_prefix_list_id: string
    egress_only_gateway_id: string
    gateway_id: string
    id: string, computed if left out
    local_gateway_id: string
    nat_gateway_id: string
    network_interface_id: string, computed if left out
    odb_network_arn: string
    region: string, computed if left out
    timeouts: block
    transit_gateway_id: string
    vpc_endpoint_id: string
    vpc_peering_connection_id: string
    """

    terraform_type = "aws_route"

    carrier_gateway_id = Attribute("carrier_gateway_id")
    core_network_arn = Attribute("core_network_arn")
    destination_cidr_block = Attribute("destination_cidr_block")
    destination_ipv6_cidr_block = Attribute("destination_ipv6_cidr_block")
    destination_prefix_list_id = Attribute("destination_prefix_list_id")
    egress_only_gateway_id = Attribute("egress_only_gateway_id")
    gateway_id = Attribute("gateway_id")
    id = Attribute("id")
    instance_id = Attribute("instance_id")
    instance_owner_id = Attribute("instance_owner_id")
    local_gateway_id = Attribute("local_gateway_id")
    nat_gateway_id = Attribute("nat_gateway_id")
    network_interface_id = Attribute("network_interface_id")
    odb_network_arn = Attribute("odb_network_arn")
    origin = Attribute("origin")
    region = Attribute("region")
    route_table_id = Attribute("route_table_id")
    state = Attribute("state")
    transit_gateway_id = Attribute("transit_gateway_id")
    vpc_endpoint_id = Attribute("vpc_endpoint_id")
    vpc_peering_connection_id = Attribute("vpc_peering_connection_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        route_table_id: str,
        carrier_gateway_id: str | None = None,
        core_network_arn: str | None = None,
        destination_cidr_block: str | None = None,
        destination_ipv6_cidr_block: str | None = None,
        destination_prefix_list_id: str | None = None,
        egress_only_gateway_id: str | None = None,
        gateway_id: str | None = None,
        id: str | None = None,
        local_gateway_id: str | None = None,
        nat_gateway_id: str | None = None,
        network_interface_id: str | None = None,
        odb_network_arn: str | None = None,
        region: str | None = None,
        timeouts: Timeouts | None = None,
        transit_gateway_id: str | None = None,
        vpc_endpoint_id: str | None = None,
        vpc_peering_connection_id: str | None = None,
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
                "route_table_id": route_table_id,
                "carrier_gateway_id": carrier_gateway_id,
                "core_network_arn": core_network_arn,
                "destination_cidr_block": destination_cidr_block,
                "destination_ipv6_cidr_block": destination_ipv6_cidr_block,
                "destination_prefix_list_id": destination_prefix_list_id,
                "egress_only_gateway_id": egress_only_gateway_id,
                "gateway_id": gateway_id,
                "id": id,
                "local_gateway_id": local_gateway_id,
                "nat_gateway_id": nat_gateway_id,
                "network_interface_id": network_interface_id,
                "odb_network_arn": odb_network_arn,
                "region": region,
                "timeouts": timeouts,
                "transit_gateway_id": transit_gateway_id,
                "vpc_endpoint_id": vpc_endpoint_id,
                "vpc_peering_connection_id": vpc_peering_connection_id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
