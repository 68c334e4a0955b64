"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_appautoscaling_scheduled_action
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


class ScalableTargetAction(Block):
    """Block `scalable_target_action`.

    max_capacity: string
    min_capacity: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        max_capacity: str | None = None,
        min_capacity: str | None = None,
    ) -> None:
        super().__init__(
            {
                "max_capacity": max_capacity,
                "min_capacity": min_capacity,
            },
        )


class AppautoscalingScheduledAction(Resource):
    """Resource `aws_appautoscaling_scheduled_action` of hashicorp/aws 6.47.0.

    name: string
    resource_id: string
    scalable_dimension: string
    scalable_target_action: block
    schedule: string
    service_namespace: string
    end_time: string
    id: string, computed if left out
    region: string, computed if left out
    start_time: string
    timezone: string
    """

    terraform_type = "aws_appautoscaling_scheduled_action"

    arn = Attribute("arn")
    end_time = Attribute("end_time")
    id = Attribute("id")
    name = Attribute("name")
    region = Attribute("region")
    resource_id = Attribute("resource_id")
    scalable_dimension = Attribute("scalable_dimension")
    schedule = Attribute("schedule")
    service_namespace = Attribute("service_namespace")
    start_time = Attribute("start_time")
    timezone = Attribute("timezone")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        resource_id: str,
        scalable_dimension: str,
        scalable_target_action: ScalableTargetAction,
        schedule: str,
        service_namespace: str,
        end_time: str | None = None,
        id: str | None = None,
        region: str | None = None,
        start_time: str | None = None,
        timezone: str | None = None,
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
                "resource_id": resource_id,
                "scalable_dimension": scalable_dimension,
                "scalable_target_action": scalable_target_action,
                "schedule": schedule,
                "service_namespace": service_namespace,
                "end_time": end_time,
                "id": id,
                "region": region,
                "start_time": start_time,
                "timezone": timezone,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
