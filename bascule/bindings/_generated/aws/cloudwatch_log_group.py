"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudwatch_log_group
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


class CloudwatchLogGroup(Resource):
    """Resource `aws_cloudwatch_log_group` of hashicorp/aws 6.47.0.

    deletion_protection_enabled: bool, computed if left out
    id: string, computed if left out
    kms_key_id: string
    log_group_class: string, computed if left out
    name: string, computed if left out
    name_prefix: string, computed if left out
    region: string, computed if left out
    retention_in_days: number
    skip_destroy: bool
    tags: map(string)
    tags_all: map(string), computed if left out
    """

    terraform_type = "aws_cloudwatch_log_group"

    arn = Attribute("arn")
    deletion_protection_enabled = Attribute("deletion_protection_enabled")
    id = Attribute("id")
    kms_key_id = Attribute("kms_key_id")
    log_group_class = Attribute("log_group_class")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    region = Attribute("region")
    retention_in_days = Attribute("retention_in_days")
    skip_destroy = Attribute("skip_destroy")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        deletion_protection_enabled: Bool | None = None,
        id: str | None = None,
        kms_key_id: str | None = None,
        log_group_class: str | None = None,
        name: str | None = None,
        name_prefix: str | None = None,
        region: str | None = None,
        retention_in_days: Number | None = None,
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
                "deletion_protection_enabled": deletion_protection_enabled,
                "id": id,
                "kms_key_id": kms_key_id,
                "log_group_class": log_group_class,
                "name": name,
                "name_prefix": name_prefix,
                "region": region,
                "retention_in_days": retention_in_days,
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
