"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:data.aws_subnet
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


class Filter(Block):
    """Block `filter`.

    name: string
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        values: Strings,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "values": values,
            },
        )


class Timeouts(Block):
    """Block `timeouts`.

    read: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        read: str | None = None,
    ) -> None:
        super().__init__(
            {
                "read": read,
            },
        )


class DataSubnet(DataSource):
    """Data `aws_subnet` of hashicorp/aws 6.47.0.

    availability_zone: string, computed if left out
    availability_zone_id: string, computed if left out
    cidr_block: string, computed if left out
    default_for_az: bool, computed if left out
    filter: blocks, set
    id: string, computed if left out
    ipv6_cidr_block: string, computed if left out
    region: string, computed if left out
    state: string, computed if left out
    tags: map(string), computed if left out
    timeouts: block
    vpc_id: string, computed if left out
    """

    terraform_type = "aws_subnet"

    arn = Attribute("arn")
    assign_ipv6_address_on_creation = Attribute("assign_ipv6_address_on_creation")
    availability_zone = Attribute("availability_zone")
    availability_zone_id = Attribute("availability_zone_id")
    available_ip_address_count = Attribute("available_ip_address_count")
    cidr_block = Attribute("cidr_block")
    customer_owned_ipv4_pool = Attribute("customer_owned_ipv4_pool")
    default_for_az = Attribute("default_for_az")
    enable_dns64 = Attribute("enable_dns64")
    enable_lni_at_device_index = Attribute("enable_lni_at_device_index")
    enable_resource_name_dns_a_record_on_launch = Attribute("enable_resource_name_dns_a_record_on_launch")
    enable_resource_name_dns_aaaa_record_on_launch = Attribute("enable_resource_name_dns_aaaa_record_on_launch")
    id = Attribute("id")
    ipv6_cidr_block = Attribute("ipv6_cidr_block")
    ipv6_cidr_block_association_id = Attribute("ipv6_cidr_block_association_id")
    ipv6_native = Attribute("ipv6_native")
    map_customer_owned_ip_on_launch = Attribute("map_customer_owned_ip_on_launch")
    map_public_ip_on_launch = Attribute("map_public_ip_on_launch")
    outpost_arn = Attribute("outpost_arn")
    owner_id = Attribute("owner_id")
    private_dns_hostname_type_on_launch = Attribute("private_dns_hostname_type_on_launch")
    region = Attribute("region")
    state = Attribute("state")
    tags = Attribute("tags")
    vpc_id = Attribute("vpc_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        availability_zone: str | None = None,
        availability_zone_id: str | None = None,
        cidr_block: str | None = None,
        default_for_az: Bool | None = None,
        filter: Items[Filter] | None = None,
        id: str | None = None,
        ipv6_cidr_block: str | None = None,
        region: str | None = None,
        state: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
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
                "availability_zone": availability_zone,
                "availability_zone_id": availability_zone_id,
                "cidr_block": cidr_block,
                "default_for_az": default_for_az,
                "filter": filter,
                "id": id,
                "ipv6_cidr_block": ipv6_cidr_block,
                "region": region,
                "state": state,
                "tags": tags,
                "timeouts": timeouts,
                "vpc_id": vpc_id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
