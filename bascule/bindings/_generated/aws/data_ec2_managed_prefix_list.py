"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:data.aws_ec2_managed_prefix_list
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


class DataEc2ManagedPrefixList(DataSource):
    """Data `aws_ec2_managed_prefix_list` of hashicorp/aws 6.47.0.

    filter: blocks, set
    id: string, computed if left out
    name: string, computed if left out
    region: string, computed if left out
    tags: map(string), computed if left out
    timeouts: block
    """

    terraform_type = "aws_ec2_managed_prefix_list"

    address_family = Attribute("address_family")
    arn = Attribute("arn")
    entries = Attribute("entries")
    id = Attribute("id")
    max_entries = Attribute("max_entries")
    name = Attribute("name")
    owner_id = Attribute("owner_id")
    region = Attribute("region")
    tags = Attribute("tags")
    version = Attribute("version")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        filter: Items[Filter] | None = None,
        id: str | None = None,
        name: str | None = None,
        region: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
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
                "filter": filter,
                "id": id,
                "name": name,
                "region": region,
                "tags": tags,
                "timeouts": timeouts,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
