"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_ecs_cluster_capacity_providers
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


class DefaultCapacityProviderStrategy(Block):
    """Block `default_capacity_provider_strategy`.

    capacity_provider: string
    base: number
    weight: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        capacity_provider: str,
        base: Number | None = None,
        weight: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "capacity_provider": capacity_provider,
                "base": base,
                "weight": weight,
            },
        )


class EcsClusterCapacityProviders(Resource):
    """Resource `aws_ecs_cluster_capacity_providers` of hashicorp/aws 6.47.0.

    cluster_name: string
    capacity_providers: set(string)
    default_capacity_provider_strategy: blocks, set
    id: string, computed if left out
    region: string, computed if left out
    """

    terraform_type = "aws_ecs_cluster_capacity_providers"

    capacity_providers = Attribute("capacity_providers")
    cluster_name = Attribute("cluster_name")
    id = Attribute("id")
    region = Attribute("region")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        cluster_name: str,
        capacity_providers: Strings | None = None,
        default_capacity_provider_strategy: Items[DefaultCapacityProviderStrategy] | None = None,
        id: str | None = None,
        region: str | None = None,
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
                "cluster_name": cluster_name,
                "capacity_providers": capacity_providers,
                "default_capacity_provider_strategy": default_capacity_provider_strategy,
                "id": id,
                "region": region,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
