"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_route53_zone
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


class Vpc(Block):
    """Block `vpc`.

    vpc_id: string
    vpc_region: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        vpc_id: str,
        vpc_region: str | None = None,
    ) -> None:
        super().__init__(
            {
                "vpc_id": vpc_id,
                "vpc_region": vpc_region,
            },
        )


class Route53Zone(Resource):
    """Resource `aws_route53_zone` of hashicorp/aws 6.47.0.

    name: string
    comment: string
    delegation_set_id: string
    enable_accelerated_recovery: bool, computed if left out
    force_destroy: bool
    id: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    vpc: blocks, set
    """

    terraform_type = "aws_route53_zone"

    arn = Attribute("arn")
    comment = Attribute("comment")
    delegation_set_id = Attribute("delegation_set_id")
    enable_accelerated_recovery = Attribute("enable_accelerated_recovery")
    force_destroy = Attribute("force_destroy")
    id = Attribute("id")
    name = Attribute("name")
    name_servers = Attribute("name_servers")
    primary_name_server = Attribute("primary_name_server")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    zone_id = Attribute("zone_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        comment: str | None = None,
        delegation_set_id: str | None = None,
        enable_accelerated_recovery: Bool | None = None,
        force_destroy: Bool | None = None,
        id: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        timeouts: Timeouts | None = None,
        vpc: Items[Vpc] | None = None,
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
                "name": name,
                "comment": comment,
                "delegation_set_id": delegation_set_id,
                "enable_accelerated_recovery": enable_accelerated_recovery,
                "force_destroy": force_destroy,
                "id": id,
                "tags": tags,
                "tags_all": tags_all,
                "timeouts": timeouts,
                "vpc": vpc,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
