"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_route_table_association
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


class RouteTableAssociation(Resource):
    """Resource `aws_route_table_association` of hashicorp/aws 6.47.0.

    route_table_id: string
    gateway_id: string
    id: string, computed if left out
    region: string, computed if left out
    subnet_id: string
    timeouts: block
    """

    terraform_type = "aws_route_table_association"

    gateway_id = Attribute("gateway_id")
    id = Attribute("id")
    region = Attribute("region")
    route_table_id = Attribute("route_table_id")
    subnet_id = Attribute("subnet_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        route_table_id: str,
        gateway_id: str | None = None,
        id: str | None = None,
        region: str | None = None,
        subnet_id: str | None = None,
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
                "route_table_id": route_table_id,
                "gateway_id": gateway_id,
                "id": id,
                "region": region,
                "subnet_id": subnet_id,
                "timeouts": timeouts,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
