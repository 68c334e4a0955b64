"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudwatch_log_delivery_source
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


class CloudwatchLogDeliverySource(Resource):
    """Resource `aws_cloudwatch_log_delivery_source` of hashicorp/aws 6.47.0.

    log_type: string
    name: string
    resource_arn: string
    region: string, computed if left out
    tags: map(string)
    """

    terraform_type = "aws_cloudwatch_log_delivery_source"

    arn = Attribute("arn")
    log_type = Attribute("log_type")
    name = Attribute("name")
    region = Attribute("region")
    resource_arn = Attribute("resource_arn")
    service = Attribute("service")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        log_type: str,
        name: str,
        resource_arn: str,
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
                "log_type": log_type,
                "name": name,
                "resource_arn": resource_arn,
                "region": region,
                "tags": tags,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
