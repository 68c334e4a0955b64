"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:data.aws_vpc
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


class DataVpc(DataSource):
    """Data `aws_vpc` of hashicorp/aws 6.47.0.

    cidr_block: string, computed if left out
    default: bool, computed if left out
    dhcp_options_id: string, computed if left out
    filter: blocks, set
    id: string, computed if left out
    region: string, computed if left out
    state: string, computed if left out
    tags: map(string), computed if left out
    timeouts: block
    """

    terraform_type = "aws_vpc"

    arn = Attribute("arn")
    cidr_block = Attribute("cidr_block")
    cidr_block_associations = Attribute("cidr_block_associations")
    default = Attribute("default")
    dhcp_options_id = Attribute("dhcp_options_id")
    enable_dns_hostnames = Attribute("enable_dns_hostnames")
    enable_dns_support = Attribute("enable_dns_support")
    enable_network_address_usage_metrics = Attribute("enable_network_address_usage_metrics")
    id = Attribute("id")
    instance_tenancy = Attribute("instance_tenancy")
    ipv6_association_id = Attribute("ipv6_association_id")
    ipv6_cidr_block = Attribute("ipv6_cidr_block")
    main_route_table_id = Attribute("main_route_table_id")
    owner_id = Attribute("owner_id")
    region = Attribute("region")
    state = Attribute("state")
    tags = Attribute("tags")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        cidr_block: str | None = None,
        default: Bool | None = None,
        dhcp_options_id: str | None = None,
        filter: Items[Filter] | None = None,
        id: str | None = None,
        region: str | None = None,
        state: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
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
                "cidr_block": cidr_block,
                "default": default,
                "dhcp_options_id": dhcp_options_id,
                "filter": filter,
                "id": id,
                "region": region,
                "state": state,
                "tags": tags,
                "timeouts": timeouts,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
