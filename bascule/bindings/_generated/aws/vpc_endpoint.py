"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_vpc_endpoint
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


class DnsOptions(Block):
    """Block `dns_options`.

    dns_record_ip_type: string, computed if left out
    private_dns_only_for_inbound_resolver_endpoint: bool
    private_dns_preference: string, computed if left out
    private_dns_specified_domains: set(string), computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dns_record_ip_type: str | None = None,
        private_dns_only_for_inbound_resolver_endpoint: Bool | None = None,
        private_dns_preference: str | None = None,
        private_dns_specified_domains: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "dns_record_ip_type": dns_record_ip_type,
                "private_dns_only_for_inbound_resolver_endpoint": private_dns_only_for_inbound_resolver_endpoint,
                "private_dns_preference": private_dns_preference,
                "private_dns_specified_domains": private_dns_specified_domains,
            },
        )


class SubnetConfiguration(Block):
    """Block `subnet_configuration`.

    ipv4: string
    ipv6: string
    subnet_id: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ipv4: str | None = None,
        ipv6: str | None = None,
        subnet_id: str | None = None,
    ) -> None:
        super().__init__(
            {
                "ipv4": ipv4,
                "ipv6": ipv6,
                "subnet_id": subnet_id,
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


class VpcEndpoint(Resource):
    """Resource `aws_vpc_endpoint` of hashicorp/aws 6.47.0.

    vpc_id: string
    auto_accept: bool
    dns_options: block
    id: string, computed if left out
    ip_address_type: string, computed if left out
    policy: string, computed if left out
    private_dns_enabled: bool, computed if left out
    region: string, computed if left out
    resource_configuration_arn: string
    route_table_ids: set(string), computed if left out
    security_group_ids: set(string), computed if left out
    service_name: string
    service_network_arn: string
    service_region: string, computed if left out
    subnet_configuration: blocks, set
    subnet_ids: set(string), computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    vpc_endpoint_type: string
    """

    terraform_type = "aws_vpc_endpoint"

    arn = Attribute("arn")
    auto_accept = Attribute("auto_accept")
    cidr_blocks = Attribute("cidr_blocks")
    dns_entry = Attribute("dns_entry")
    id = Attribute("id")
    ip_address_type = Attribute("ip_address_type")
    network_interface_ids = Attribute("network_interface_ids")
    owner_id = Attribute("owner_id")
    policy = Attribute("policy")
    prefix_list_id = Attribute("prefix_list_id")
    private_dns_enabled = Attribute("private_dns_enabled")
    region = Attribute("region")
    requester_managed = Attribute("requester_managed")
    resource_configuration_arn = Attribute("resource_configuration_arn")
    route_table_ids = Attribute("route_table_ids")
    security_group_ids = Attribute("security_group_ids")
    service_name = Attribute("service_name")
    service_network_arn = Attribute("service_network_arn")
    service_region = Attribute("service_region")
    state = Attribute("state")
    subnet_ids = Attribute("subnet_ids")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    vpc_endpoint_type = Attribute("vpc_endpoint_type")
    vpc_id = Attribute("vpc_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        vpc_id: str,
        auto_accept: Bool | None = None,
        dns_options: DnsOptions | None = None,
        id: str | None = None,
        ip_address_type: str | None = None,
        policy: str | None = None,
        private_dns_enabled: Bool | None = None,
        region: str | None = None,
        resource_configuration_arn: str | None = None,
        route_table_ids: Strings | None = None,
        security_group_ids: Strings | None = None,
        service_name: str | None = None,
        service_network_arn: str | None = None,
        service_region: str | None = None,
        subnet_configuration: Items[SubnetConfiguration] | None = None,
        subnet_ids: Strings | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        timeouts: Timeouts | None = None,
        vpc_endpoint_type: str | None = None,
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
                "auto_accept": auto_accept,
                "dns_options": dns_options,
                "id": id,
                "ip_address_type": ip_address_type,
                "policy": policy,
                "private_dns_enabled": private_dns_enabled,
                "region": region,
                "resource_configuration_arn": resource_configuration_arn,
                "route_table_ids": route_table_ids,
                "security_group_ids": security_group_ids,
                "service_name": service_name,
                "service_network_arn": service_network_arn,
                "service_region": service_region,
                "subnet_configuration": subnet_configuration,
                "subnet_ids": subnet_ids,
                "tags": tags,
                "tags_all": tags_all,
                "timeouts": timeouts,
                "vpc_endpoint_type": vpc_endpoint_type,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
