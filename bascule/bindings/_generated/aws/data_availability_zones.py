"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:data.aws_availability_zones
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


class Filter(Block):
    """Block `filter`.

    name: string
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        values: Strings,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "values": values,
            },
        )


class Timeouts(Block):
    """Block `timeouts`.

    read: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        read: str | None = None,
    ) -> None:
        super().__init__(
            {
                "read": read,
            },
        )


class DataAvailabilityZones(DataSource):
    """Data `aws_availability_zones` of hashicorp/aws 6.47.0.

    all_availability_zones: bool
    exclude_names: set(string)
    exclude_zone_ids: set(string)
    filter: blocks, set
    id: string, computed if left out
    region: string, computed if left out
    state: string
    timeouts: block
    """

    terraform_type = "aws_availability_zones"

    all_availability_zones = Attribute("all_availability_zones")
    exclude_names = Attribute("exclude_names")
    exclude_zone_ids = Attribute("exclude_zone_ids")
    group_names = Attribute("group_names")
    id = Attribute("id")
    names = Attribute("names")
    region = Attribute("region")
    state = Attribute("state")
    zone_ids = Attribute("zone_ids")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        all_availability_zones: Bool | None = None,
        exclude_names: Strings | None = None,
        exclude_zone_ids: Strings | None = None,
        filter: Items[Filter] | None = None,
        id: str | None = None,
        region: str | None = None,
        state: str | None = None,
        timeouts: Timeouts | None = None,
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
                "all_availability_zones": all_availability_zones,
                "exclude_names": exclude_names,
                "exclude_zone_ids": exclude_zone_ids,
                "filter": filter,
                "id": id,
                "region": region,
                "state": state,
                "timeouts": timeouts,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
