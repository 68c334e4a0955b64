"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:data.aws_region
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


class DataRegion(DataSource):
    """Data `aws_region` of hashicorp/aws 6.47.0.

    endpoint: string, computed if left out
    id: string, computed if left out, deprecated
    name: string, computed if left out, deprecated
    region: string, computed if left out
    """

    terraform_type = "aws_region"

    description = Attribute("description")
    endpoint = Attribute("endpoint")
    id = Attribute("id")
    name = Attribute("name")
    region = Attribute("region")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        endpoint: str | None = None,
        id: str | None = None,
        name: str | None = None,
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
                "endpoint": endpoint,
                "id": id,
                "name": name,
                "region": region,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
