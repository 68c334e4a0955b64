"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_flow_log
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


class DestinationOptions(Block):
    """Block `destination_options`.

    file_format: string
    hive_compatible_partitions: bool
    per_hour_partition: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        file_format: str | None = None,
        hive_compatible_partitions: Bool | None = None,
        per_hour_partition: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "file_format": file_format,
                "hive_compatible_partitions": hive_compatible_partitions,
                "per_hour_partition": per_hour_partition,
            },
        )


class FlowLog(Resource):
    """Resource `aws_flow_log` of hashicorp/aws 6.47.0.

    deliver_cross_account_role: string
    destination_options: block
    eni_id: string
    iam_role_arn: string
    id: string, computed if left out
    log_destination: string, computed if left out
    log_destination_type: string
    log_format: string, computed if left out
    max_aggregation_interval: number
    region: string, computed if left out
    regional_nat_gateway_id: string
    subnet_id: string
    tags: map(string)
    tags_all: map(string), computed if left out
    traffic_type: string
    transit_gateway_attachment_id: string
    transit_gateway_id: string
    vpc_id: string
    """

    terraform_type = "aws_flow_log"

    arn = Attribute("arn")
    deliver_cross_account_role = Attribute("deliver_cross_account_role")
    eni_id = Attribute("eni_id")
    iam_role_arn = Attribute("iam_role_arn")
    id = Attribute("id")
    log_destination = Attribute("log_destination")
    log_destination_type = Attribute("log_destination_type")
    log_format = Attribute("log_format")
    max_aggregation_interval = Attribute("max_aggregation_interval")
    region = Attribute("region")
    regional_nat_gateway_id = Attribute("regional_nat_gateway_id")
    subnet_id = Attribute("subnet_id")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    traffic_type = Attribute("traffic_type")
    transit_gateway_attachment_id = Attribute("transit_gateway_attachment_id")
    transit_gateway_id = Attribute("transit_gateway_id")
    vpc_id = Attribute("vpc_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        deliver_cross_account_role: str | None = None,
        destination_options: DestinationOptions | None = None,
        eni_id: str | None = None,
        iam_role_arn: str | None = None,
        id: str | None = None,
        log_destination: str | None = None,
        log_destination_type: str | None = None,
        log_format: str | None = None,
        max_aggregation_interval: Number | None = None,
        region: str | None = None,
        regional_nat_gateway_id: str | None = None,
        subnet_id: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        traffic_type: str | None = None,
        transit_gateway_attachment_id: str | None = None,
        transit_gateway_id: str | None = None,
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
                "deliver_cross_account_role": deliver_cross_account_role,
                "destination_options": destination_options,
                "eni_id": eni_id,
                "iam_role_arn": iam_role_arn,
                "id": id,
                "log_destination": log_destination,
                "log_destination_type": log_destination_type,
                "log_format": log_format,
                "max_aggregation_interval": max_aggregation_interval,
                "region": region,
                "regional_nat_gateway_id": regional_nat_gateway_id,
                "subnet_id": subnet_id,
                "tags": tags,
                "tags_all": tags_all,
                "traffic_type": traffic_type,
                "transit_gateway_attachment_id": transit_gateway_attachment_id,
                "transit_gateway_id": transit_gateway_id,
                "vpc_id": vpc_id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
