"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_internet_gateway
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


class InternetGateway(Resource):
    """Resource `aws_internet_gateway` of hashicorp/aws 6.47.0.

    id: string, computed if left out
    region: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    vpc_id: string, computed if left out
    """

    terraform_type = "aws_internet_gateway"

    arn = Attribute("arn")
    id = Attribute("id")
    owner_id = Attribute("owner_id")
    region = Attribute("region")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    vpc_id = Attribute("vpc_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        id: str | None = None,
        region: str | None = None,
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
                "id": id,
                "region": region,
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
