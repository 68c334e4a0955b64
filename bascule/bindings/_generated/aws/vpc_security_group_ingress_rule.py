"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_vpc_security_group_ingress_rule
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


class VpcSecurityGroupIngressRule(Resource):
    """Resource `aws_vpc_security_group_ingress_rule` of hashicorp/aws 6.47.0.

    ip_protocol: string
    security_group_id: string
    cidr_ipv4: string
    cidr_ipv6: string
    description: string
    from_port: number
    prefix_list_id: string
    referenced_security_group_id: string
    region: string, computed if left out
    tags: map(string)
    to_port: number
    """

    terraform_type = "aws_vpc_security_group_ingress_rule"

    arn = Attribute("arn")
    cidr_ipv4 = Attribute("cidr_ipv4")
    cidr_ipv6 = Attribute("cidr_ipv6")
    description = Attribute("description")
    from_port = Attribute("from_port")
    id = Attribute("id")
    ip_protocol = Attribute("ip_protocol")
    prefix_list_id = Attribute("prefix_list_id")
    referenced_security_group_id = Attribute("referenced_security_group_id")
    region = Attribute("region")
    security_group_id = Attribute("security_group_id")
    security_group_rule_id = Attribute("security_group_rule_id")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    to_port = Attribute("to_port")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        ip_protocol: str,
        security_group_id: str,
        cidr_ipv4: str | None = None,
        cidr_ipv6: str | None = None,
        description: str | None = None,
        from_port: Number | None = None,
        prefix_list_id: str | None = None,
        referenced_security_group_id: str | None = None,
        region: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        to_port: Number | None = None,
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
                "ip_protocol": ip_protocol,
                "security_group_id": security_group_id,
                "cidr_ipv4": cidr_ipv4,
                "cidr_ipv6": cidr_ipv6,
                "description": description,
                "from_port": from_port,
                "prefix_list_id": prefix_list_id,
                "referenced_security_group_id": referenced_security_group_id,
                "region": region,
                "tags": tags,
                "to_port": to_port,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
