"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudwatch_event_rule
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


class CloudwatchEventRule(Resource):
    """Resource `aws_cloudwatch_event_rule` of hashicorp/aws 6.47.0.

    description: string
    event_bus_name: string
    event_pattern: string
    force_destroy: bool
    id: string, computed if left out
    is_enabled: bool, deprecated
    name: string, computed if left out
    name_prefix: string, computed if left out
    region: string, computed if left out
    role_arn: string
    schedule_expression: string
    state: string
    tags: map(string)
    tags_all: map(string), computed if left out
    """

    terraform_type = "aws_cloudwatch_event_rule"

    arn = Attribute("arn")
    description = Attribute("description")
    event_bus_name = Attribute("event_bus_name")
    event_pattern = Attribute("event_pattern")
    force_destroy = Attribute("force_destroy")
    id = Attribute("id")
    is_enabled = Attribute("is_enabled")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    region = Attribute("region")
    role_arn = Attribute("role_arn")
    schedule_expression = Attribute("schedule_expression")
    state = Attribute("state")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        description: str | None = None,
        event_bus_name: str | None = None,
        event_pattern: str | None = None,
        force_destroy: Bool | None = None,
        id: str | None = None,
        is_enabled: Bool | None = None,
        name: str | None = None,
        name_prefix: str | None = None,
        region: str | None = None,
        role_arn: str | None = None,
        schedule_expression: str | None = None,
        state: str | None = None,
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
                "description": description,
                "event_bus_name": event_bus_name,
                "event_pattern": event_pattern,
                "force_destroy": force_destroy,
                "id": id,
                "is_enabled": is_enabled,
                "name": name,
                "name_prefix": name_prefix,
                "region": region,
                "role_arn": role_arn,
                "schedule_expression": schedule_expression,
                "state": state,
                "tags": tags,
                "tags_all": tags_all,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
