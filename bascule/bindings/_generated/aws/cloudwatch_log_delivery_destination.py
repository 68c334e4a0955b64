"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudwatch_log_delivery_destination
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


class DeliveryDestinationConfiguration(Block):
    """Block `delivery_destination_configuration`.

    destination_resource_arn: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination_resource_arn: str | None = None,
    ) -> None:
        super().__init__(
            {
                "destination_resource_arn": destination_resource_arn,
            },
        )


class CloudwatchLogDeliveryDestination(Resource):
    """Resource `aws_cloudwatch_log_delivery_destination` of hashicorp/aws 6.47.0.

    name: string
    delivery_destination_configuration: blocks, list
    delivery_destination_type: string, computed if left out
    output_format: string
    region: string, computed if left out
    tags: map(string)
    """

    terraform_type = "aws_cloudwatch_log_delivery_destination"

    arn = Attribute("arn")
    delivery_destination_type = Attribute("delivery_destination_type")
    name = Attribute("name")
    output_format = Attribute("output_format")
    region = Attribute("region")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        delivery_destination_configuration: Items[DeliveryDestinationConfiguration] | None = None,
        delivery_destination_type: str | None = None,
        output_format: str | None = None,
        region: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
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
                "delivery_destination_configuration": delivery_destination_configuration,
                "delivery_destination_type": delivery_destination_type,
                "output_format": output_format,
                "region": region,
                "tags": tags,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
