"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:data.aws_partition
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


class DataPartition(DataSource):
    """Data `aws_partition` of hashicorp/aws 6.47.0.

    id: string, computed if left out, deprecated
    """

    terraform_type = "aws_partition"

    dns_suffix = Attribute("dns_suffix")
    id = Attribute("id")
    partition = Attribute("partition")
    reverse_dns_prefix = Attribute("reverse_dns_prefix")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        id: str | None = None,
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
                "id": id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
