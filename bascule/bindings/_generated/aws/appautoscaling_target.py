"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_appautoscaling_target
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


class SuspendedState(Block):
    """Block `suspended_state`.

    dynamic_scaling_in_suspended: bool
    dynamic_scaling_out_suspended: bool
    scheduled_scaling_suspended: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dynamic_scaling_in_suspended: Bool | None = None,
        dynamic_scaling_out_suspended: Bool | None = None,
        scheduled_scaling_suspended: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "dynamic_scaling_in_suspended": dynamic_scaling_in_suspended,
                "dynamic_scaling_out_suspended": dynamic_scaling_out_suspended,
                "scheduled_scaling_suspended": scheduled_scaling_suspended,
            },
        )


class AppautoscalingTarget(Resource):
    """Resource `aws_appautoscaling_target` of hashicorp/aws 6.47.0.

    max_capacity: number
    min_capacity: number
    resource_id: string
    scalable_dimension: string
    service_namespace: string
    id: string, computed if left out
    region: string, computed if left out
    role_arn: string, computed if left out
    suspended_state: block
    tags: map(string)
    tags_all: map(string), computed if left out
    """

    terraform_type = "aws_appautoscaling_target"

    arn = Attribute("arn")
    id = Attribute("id")
    max_capacity = Attribute("max_capacity")
    min_capacity = Attribute("min_capacity")
    region = Attribute("region")
    resource_id = Attribute("resource_id")
    role_arn = Attribute("role_arn")
    scalable_dimension = Attribute("scalable_dimension")
    service_namespace = Attribute("service_namespace")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        max_capacity: Number,
        min_capacity: Number,
        resource_id: str,
        scalable_dimension: str,
        service_namespace: str,
        id: str | None = None,
        region: str | None = None,
        role_arn: str | None = None,
        suspended_state: SuspendedState | None = None,
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
                "max_capacity": max_capacity,
                "min_capacity": min_capacity,
                "resource_id": resource_id,
                "scalable_dimension": scalable_dimension,
                "service_namespace": service_namespace,
                "id": id,
                "region": region,
                "role_arn": role_arn,
                "suspended_state": suspended_state,
                "tags": tags,
                "tags_all": tags_all,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
