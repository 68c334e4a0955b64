"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_ce_anomaly_monitor
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


class CeAnomalyMonitor(Resource):
    """Resource `aws_ce_anomaly_monitor` of hashicorp/aws 6.47.0.

    monitor_type: string
    name: string
    id: string, computed if left out
    monitor_dimension: string
    monitor_specification: string
    tags: map(string)
    tags_all: map(string), computed if left out
    """

    terraform_type = "aws_ce_anomaly_monitor"

    arn = Attribute("arn")
    id = Attribute("id")
    monitor_dimension = Attribute("monitor_dimension")
    monitor_specification = Attribute("monitor_specification")
    monitor_type = Attribute("monitor_type")
    name = Attribute("name")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        monitor_type: str,
        name: str,
        id: str | None = None,
        monitor_dimension: str | None = None,
        monitor_specification: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
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
                "monitor_type": monitor_type,
                "name": name,
                "id": id,
                "monitor_dimension": monitor_dimension,
                "monitor_specification": monitor_specification,
                "tags": tags,
                "tags_all": tags_all,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
