"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_vpc
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


class Vpc(Resource):
    """Resource `aws_vpc` of hashicorp/aws 6.47.0.

    assign_generated_ipv6_cidr_block: bool
    cidr_block: string, computed if left out
    enable_dns_hostnames: bool, computed if left out
    enable_dns_support: bool
    enable_network_address_usage_metrics: bool, computed if left out
    id: string, computed if left out
    instance_tenancy: string
    ipv4_ipam_pool_id: string
    ipv4_netmask_length: number
    ipv6_cidr_block: string, computed if left out
    ipv6_cidr_block_network_border_group: string, computed if left out
    ipv6_ipam_pool_id: string
    ipv6_netmask_length: number
    region: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    """

    terraform_type = "aws_vpc"

    arn = Attribute("arn")
    assign_generated_ipv6_cidr_block = Attribute("assign_generated_ipv6_cidr_block")
    cidr_block = Attribute("cidr_block")
    default_network_acl_id = Attribute("default_network_acl_id")
    default_route_table_id = Attribute("default_route_table_id")
    default_security_group_id = Attribute("default_security_group_id")
    dhcp_options_id = Attribute("dhcp_options_id")
    enable_dns_hostnames = Attribute("enable_dns_hostnames")
    enable_dns_support = Attribute("enable_dns_support")
    enable_network_address_usage_metrics = Attribute("enable_network_address_usage_metrics")
    id = Attribute("id")
    instance_tenancy = Attribute("instance_tenancy")
    ipv4_ipam_pool_id = Attribute("ipv4_ipam_pool_id")
    ipv4_netmask_length = Attribute("ipv4_netmask_length")
    ipv6_association_id = Attribute("ipv6_association_id")
    ipv6_cidr_block = Attribute("ipv6_cidr_block")
    ipv6_cidr_block_network_border_group = Attribute("ipv6_cidr_block_network_border_group")
    ipv6_ipam_pool_id = Attribute("ipv6_ipam_pool_id")
    ipv6_netmask_length = Attribute("ipv6_netmask_length")
    main_route_table_id = Attribute("main_route_table_id")
    owner_id = Attribute("owner_id")
    region = Attribute("region")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        assign_generated_ipv6_cidr_block: Bool | None = None,
        cidr_block: str | None = None,
        enable_dns_hostnames: Bool | None = None,
        enable_dns_support: Bool | None = None,
        enable_network_address_usage_metrics: Bool | None = None,
        id: str | None = None,
        instance_tenancy: str | None = None,
        ipv4_ipam_pool_id: str | None = None,
        ipv4_netmask_length: Number | None = None,
        ipv6_cidr_block: str | None = None,
        ipv6_cidr_block_network_border_group: str | None = None,
        ipv6_ipam_pool_id: str | None = None,
        ipv6_netmask_length: Number | None = None,
        region: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
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
                "assign_generated_ipv6_cidr_block": assign_generated_ipv6_cidr_block,
                "cidr_block": cidr_block,
                "enable_dns_hostnames": enable_dns_hostnames,
                "enable_dns_support": enable_dns_support,
                "enable_network_address_usage_metrics": enable_network_address_usage_metrics,
                "id": id,
                "instance_tenancy": instance_tenancy,
                "ipv4_ipam_pool_id": ipv4_ipam_pool_id,
                "ipv4_netmask_length": ipv4_netmask_length,
                "ipv6_cidr_block": ipv6_cidr_block,
                "ipv6_cidr_block_network_border_group": ipv6_cidr_block_network_border_group,
                "ipv6_ipam_pool_id": ipv6_ipam_pool_id,
                "ipv6_netmask_length": ipv6_netmask_length,
                "region": region,
                "tags": tags,
                "tags_all": tags_all,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
