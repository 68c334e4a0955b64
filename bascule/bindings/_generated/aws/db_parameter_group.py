"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_db_parameter_group
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


class Parameter(Block):
    """Block `parameter`.

    name: string
    value: string
    apply_method: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
        apply_method: str | None = None,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "value": value,
                "apply_method": apply_method,
            },
        )


class DbParameterGroup(Resource):
    """Resource `aws_db_parameter_group` of hashicorp/aws 6.47.0.

    family: string
    description: string
    id: string, computed if left out
    name: string, computed if left out
    name_prefix: string, computed if left out
    parameter: blocks, set
    region: string, computed if left out
    skip_destroy: bool
    tags: map(string)
    tags_all: map(string), computed if left out
    """

    terraform_type = "aws_db_parameter_group"

    arn = Attribute("arn")
    description = Attribute("description")
    family = Attribute("family")
    id = Attribute("id")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    region = Attribute("region")
    skip_destroy = Attribute("skip_destroy")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        family: str,
        description: str | None = None,
        id: str | None = None,
        name: str | None = None,
        name_prefix: str | None = None,
        parameter: Items[Parameter] | None = None,
        region: str | None = None,
        skip_destroy: Bool | None = None,
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
                "family": family,
                "description": description,
                "id": id,
                "name": name,
                "name_prefix": name_prefix,
                "parameter": parameter,
                "region": region,
                "skip_destroy": skip_destroy,
                "tags": tags,
                "tags_all": tags_all,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
