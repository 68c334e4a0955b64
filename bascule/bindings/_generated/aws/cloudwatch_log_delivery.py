"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudwatch_log_delivery
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


class CloudwatchLogDelivery(Resource):
    """Resource `aws_cloudwatch_log_delivery` of hashicorp/aws 6.47.0.

    delivery_destination_arn: string
    delivery_source_name: string
    field_delimiter: string, computed if left out
    record_fields: list(string), computed if left out
    region: string, computed if left out
    s3_delivery_configuration: list(object({enable_hive_compatible_path = bool, suffix_path = string})), computed if left out
    tags: map(string)
    """

    terraform_type = "aws_cloudwatch_log_delivery"

    arn = Attribute("arn")
    delivery_destination_arn = Attribute("delivery_destination_arn")
    delivery_source_name = Attribute("delivery_source_name")
    field_delimiter = Attribute("field_delimiter")
    id = Attribute("id")
    record_fields = Attribute("record_fields")
    region = Attribute("region")
    s3_delivery_configuration = Attribute("s3_delivery_configuration")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        delivery_destination_arn: str,
        delivery_source_name: str,
        field_delimiter: str | None = None,
        record_fields: Strings | None = None,
        region: str | None = None,
        s3_delivery_configuration: Items[Mapping[str, Any] | Expression] | None = None,
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
                "delivery_destination_arn": delivery_destination_arn,
                "delivery_source_name": delivery_source_name,
                "field_delimiter": field_delimiter,
                "record_fields": record_fields,
                "region": region,
                "s3_delivery_configuration": s3_delivery_configuration,
                "tags": tags,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
