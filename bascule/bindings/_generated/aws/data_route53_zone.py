"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:data.aws_route53_zone
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


class DataRoute53Zone(DataSource):
    """Data `aws_route53_zone` of hashicorp/aws 6.47.0.

    enable_accelerated_recovery: bool
    id: string, computed if left out
    name: string, computed if left out
    private_zone: bool
    tags: map(string), computed if left out
    vpc_id: string
    zone_id: string, computed if left out
    """

    terraform_type = "aws_route53_zone"

    arn = Attribute("arn")
    caller_reference = Attribute("caller_reference")
    comment = Attribute("comment")
    enable_accelerated_recovery = Attribute("enable_accelerated_recovery")
    id = Attribute("id")
    linked_service_description = Attribute("linked_service_description")
    linked_service_principal = Attribute("linked_service_principal")
    name = Attribute("name")
    name_servers = Attribute("name_servers")
    primary_name_server = Attribute("primary_name_server")
    private_zone = Attribute("private_zone")
    resource_record_set_count = Attribute("resource_record_set_count")
    tags = Attribute("tags")
    vpc_id = Attribute("vpc_id")
    zone_id = Attribute("zone_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        enable_accelerated_recovery: Bool | None = None,
        id: str | None = None,
        name: str | None = None,
        private_zone: Bool | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        vpc_id: str | None = None,
        zone_id: str | None = None,
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
                "enable_accelerated_recovery": enable_accelerated_recovery,
                "id": id,
                "name": name,
                "private_zone": private_zone,
                "tags": tags,
                "vpc_id": vpc_id,
                "zone_id": zone_id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
