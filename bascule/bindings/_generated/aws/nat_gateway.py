"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_nat_gateway
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


class AvailabilityZoneAddress(Block):
    """Block `availability_zone_address`.

    allocation_ids: set(string)
    availability_zone: string
    availability_zone_id: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allocation_ids: Strings | None = None,
        availability_zone: str | None = None,
        availability_zone_id: str | None = None,
    ) -> None:
        super().__init__(
            {
                "allocation_ids": allocation_ids,
                "availability_zone": availability_zone,
                "availability_zone_id": availability_zone_id,
            },
        )


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


class NatGateway(Resource):
    """Resource `aws_nat_gateway` of hashicorp/aws 6.47.0.

    allocation_id: string
    availability_mode: string, computed if left out
    availability_zone_address: blocks, set
    connectivity_type: string
    id: string, computed if left out
    private_ip: string, computed if left out
    region: string, computed if left out
    secondary_allocation_ids: set(string), computed if left out
    secondary_private_ip_address_count: number, computed if left out
    secondary_private_ip_addresses: set(string), computed if left out
    subnet_id: string
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    vpc_id: string, computed if left out
    """

    terraform_type = "aws_nat_gateway"

    allocation_id = Attribute("allocation_id")
    association_id = Attribute("association_id")
    auto_provision_zones = Attribute("auto_provision_zones")
    auto_scaling_ips = Attribute("auto_scaling_ips")
    availability_mode = Attribute("availability_mode")
    connectivity_type = Attribute("connectivity_type")
    id = Attribute("id")
    network_interface_id = Attribute("network_interface_id")
    private_ip = Attribute("private_ip")
    public_ip = Attribute("public_ip")
    region = Attribute("region")
    regional_nat_gateway_address = Attribute("regional_nat_gateway_address")
    regional_nat_gateway_auto_mode = Attribute("regional_nat_gateway_auto_mode")
    route_table_id = Attribute("route_table_id")
    secondary_allocation_ids = Attribute("secondary_allocation_ids")
    secondary_private_ip_address_count = Attribute("secondary_private_ip_address_count")
    secondary_private_ip_addresses = Attribute("secondary_private_ip_addresses")
    subnet_id = Attribute("subnet_id")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    vpc_id = Attribute("vpc_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        allocation_id: str | None = None,
        availability_mode: str | None = None,
        availability_zone_address: Items[AvailabilityZoneAddress] | None = None,
        connectivity_type: str | None = None,
        id: str | None = None,
        private_ip: str | None = None,
        region: str | None = None,
        secondary_allocation_ids: Strings | None = None,
        secondary_private_ip_address_count: Number | None = None,
        secondary_private_ip_addresses: Strings | None = None,
        subnet_id: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        timeouts: Timeouts | None = None,
        vpc_id: str | None = None,
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
                "allocation_id": allocation_id,
                "availability_mode": availability_mode,
                "availability_zone_address": availability_zone_address,
                "connectivity_type": connectivity_type,
                "id": id,
                "private_ip": private_ip,
                "region": region,
                "secondary_allocation_ids": secondary_allocation_ids,
                "secondary_private_ip_address_count": secondary_private_ip_address_count,
                "secondary_private_ip_addresses": secondary_private_ip_addresses,
                "subnet_id": subnet_id,
                "tags": tags,
                "tags_all": tags_all,
                "timeouts": timeouts,
                "vpc_id": vpc_id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
