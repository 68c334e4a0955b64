"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_subnet
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
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        create: str | None = None,
        delete: str | None = None,
    ) -> None:
        super().__init__(
            {
                "create": create,
                "delete": delete,
            },
        )


class Subnet(Resource):
    """Resource `aws_subnet` of hashicorp/aws 6.47.0.

    vpc_id: string
    assign_ipv6_address_on_creation: bool
    availability_zone: string, computed if left out
    availability_zone_id: string, computed if left out
    cidr_block: string, computed if left out
    customer_owned_ipv4_pool: string
    enable_dns64: bool
    enable_lni_at_device_index: number
    enable_resource_name_dns_a_record_on_launch: bool
    enable_resource_name_dns_aaaa_record_on_launch: bool
    id: string, computed if left out
    ipv4_ipam_pool_id: string
    ipv4_netmask_length: number
    ipv6_cidr_block: string, computed if left out
    ipv6_ipam_pool_id: string
    ipv6_native: bool
    ipv6_netmask_length: number
    map_customer_owned_ip_on_launch: bool
    map_public_ip_on_launch: bool
    outpost_arn: string
    private_dns_hostname_type_on_launch: string, computed if left out
    region: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    """

    terraform_type = "aws_subnet"

    arn = Attribute("arn")
    assign_ipv6_address_on_creation = Attribute("assign_ipv6_address_on_creation")
    availability_zone = Attribute("availability_zone")
    availability_zone_id = Attribute("availability_zone_id")
    cidr_block = Attribute("cidr_block")
    customer_owned_ipv4_pool = Attribute("customer_owned_ipv4_pool")
    enable_dns64 = Attribute("enable_dns64")
    enable_lni_at_device_index = Attribute("enable_lni_at_device_index")
    enable_resource_name_dns_a_record_on_launch = Attribute("enable_resource_name_dns_a_record_on_launch")
    enable_resource_name_dns_aaaa_record_on_launch = Attribute("enable_resource_name_dns_aaaa_record_on_launch")
    id = Attribute("id")
    ipv4_ipam_pool_id = Attribute("ipv4_ipam_pool_id")
    ipv4_netmask_length = Attribute("ipv4_netmask_length")
    ipv6_cidr_block = Attribute("ipv6_cidr_block")
    ipv6_cidr_block_association_id = Attribute("ipv6_cidr_block_association_id")
    ipv6_ipam_pool_id = Attribute("ipv6_ipam_pool_id")
    ipv6_native = Attribute("ipv6_native")
    ipv6_netmask_length = Attribute("ipv6_netmask_length")
    map_customer_owned_ip_on_launch = Attribute("map_customer_owned_ip_on_launch")
    map_public_ip_on_launch = Attribute("map_public_ip_on_launch")
    outpost_arn = Attribute("outpost_arn")
    owner_id = Attribute("owner_id")
    private_dns_hostname_type_on_launch = Attribute("private_dns_hostname_type_on_launch")
    region = Attribute("region")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    vpc_id = Attribute("vpc_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        vpc_id: str,
        assign_ipv6_address_on_creation: Bool | None = None,
        availability_zone: str | None = None,
        availability_zone_id: str | None = None,
        cidr_block: str | None = None,
        customer_owned_ipv4_pool: str | None = None,
        enable_dns64: Bool | None = None,
        enable_lni_at_device_index: Number | None = None,
        enable_resource_name_dns_a_record_on_launch: Bool | None = None,
        enable_resource_name_dns_aaaa_record_on_launch: Bool | None = None,
        id: str | None = None,
        ipv4_ipam_pool_id: str | None = None,
        ipv4_netmask_length: Number | None = None,
        ipv6_cidr_block: str | None = None,
        ipv6_ipam_pool_id: str | None = None,
        ipv6_native: Bool | None = None,
        ipv6_netmask_length: Number | None = None,
        map_customer_owned_ip_on_launch: Bool | None = None,
        map_public_ip_on_launch: Bool | None = None,
        outpost_arn: str | None = None,
        private_dns_hostname_type_on_launch: str | None = None,
        region: str | None = None,
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
                "assign_ipv6_address_on_creation": assign_ipv6_address_on_creation,
                "availability_zone": availability_zone,
                "availability_zone_id": availability_zone_id,
                "cidr_block": cidr_block,
                "customer_owned_ipv4_pool": customer_owned_ipv4_pool,
                "enable_dns64": enable_dns64,
                "enable_lni_at_device_index": enable_lni_at_device_index,
                "enable_resource_name_dns_a_record_on_launch": enable_resource_name_dns_a_record_on_launch,
                "enable_resource_name_dns_aaaa_record_on_launch": enable_resource_name_dns_aaaa_record_on_launch,
                "id": id,
                "ipv4_ipam_pool_id": ipv4_ipam_pool_id,
                "ipv4_netmask_length": ipv4_netmask_length,
                "ipv6_cidr_block": ipv6_cidr_block,
                "ipv6_ipam_pool_id": ipv6_ipam_pool_id,
                "ipv6_native": ipv6_native,
                "ipv6_netmask_length": ipv6_netmask_length,
                "map_customer_owned_ip_on_launch": map_customer_owned_ip_on_launch,
                "map_public_ip_on_launch": map_public_ip_on_launch,
                "outpost_arn": outpost_arn,
                "private_dns_hostname_type_on_launch": private_dns_hostname_type_on_launch,
                "region": region,
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
