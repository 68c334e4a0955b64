"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_default_security_group
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


class DefaultSecurityGroup(Resource):
    """Resource `aws_default_security_group` of hashicorp/aws 6.47.0.

    egress: set(object({cidr_blocks = list(string), description = string, from_port = number, ipv6_cidr_blocks = list(string), prefix_list_ids = list(string), protocol = string, security_groups = set(string), self = bool, to_port = number})), computed if left out
    id: string, computed if left out
    ingress: set(object({cidr_blocks = list(string), description = string, from_port = number, ipv6_cidr_blocks = list(string), prefix_list_ids = list(string), protocol = string, security_groups = set(string), self = bool, to_port = number})), computed if left out
    region: string, computed if left out
    revoke_rules_on_delete: bool
    tags: map(string)
    tags_all: map(string), computed if left out
    vpc_id: string, computed if left out
    """

    terraform_type = "aws_default_security_group"

    arn = Attribute("arn")
    description = Attribute("description")
    egress = Attribute("egress")
    id = Attribute("id")
    ingress = Attribute("ingress")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    owner_id = Attribute("owner_id")
    region = Attribute("region")
    revoke_rules_on_delete = Attribute("revoke_rules_on_delete")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    vpc_id = Attribute("vpc_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        egress: Items[Mapping[str, Any] | Expression] | None = None,
        id: str | None = None,
        ingress: Items[Mapping[str, Any] | Expression] | None = None,
        region: str | None = None,
        revoke_rules_on_delete: Bool | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
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
                "egress": egress,
                "id": id,
                "ingress": ingress,
                "region": region,
                "revoke_rules_on_delete": revoke_rules_on_delete,
                "tags": tags,
                "tags_all": tags_all,
                "vpc_id": vpc_id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
