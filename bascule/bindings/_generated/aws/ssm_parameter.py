"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_ssm_parameter
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


class SsmParameter(Resource):
    """Resource `aws_ssm_parameter` of hashicorp/aws 6.47.0.

    name: string
    type: string
    allowed_pattern: string
    arn: string, computed if left out
    data_type: string, computed if left out
    description: string
    id: string, computed if left out
    insecure_value: string, computed if left out
    key_id: string, computed if left out
    overwrite: bool
    region: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    tier: string, computed if left out
    value: string, computed if left out, sensitive
    value_wo: string, sensitive
    value_wo_version: number
    """

    terraform_type = "aws_ssm_parameter"

    allowed_pattern = Attribute("allowed_pattern")
    arn = Attribute("arn")
    data_type = Attribute("data_type")
    description = Attribute("description")
    has_value_wo = Attribute("has_value_wo")
    id = Attribute("id")
    insecure_value = Attribute("insecure_value")
    key_id = Attribute("key_id")
    name = Attribute("name")
    overwrite = Attribute("overwrite")
    region = Attribute("region")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    tier = Attribute("tier")
    type = Attribute("type")
    value = Attribute("value")
    value_wo = Attribute("value_wo")
    value_wo_version = Attribute("value_wo_version")
    version = Attribute("version")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        type: str,
        allowed_pattern: str | None = None,
        arn: str | None = None,
        data_type: str | None = None,
        description: str | None = None,
        id: str | None = None,
        insecure_value: str | None = None,
        key_id: str | None = None,
        overwrite: Bool | None = None,
        region: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        tier: str | None = None,
        value: str | None = None,
        value_wo: str | None = None,
        value_wo_version: Number | None = None,
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
                "type": type,
                "allowed_pattern": allowed_pattern,
                "arn": arn,
                "data_type": data_type,
                "description": description,
                "id": id,
                "insecure_value": insecure_value,
                "key_id": key_id,
                "overwrite": overwrite,
                "region": region,
                "tags": tags,
                "tags_all": tags_all,
                "tier": tier,
                "value": value,
                "value_wo": value_wo,
                "value_wo_version": value_wo_version,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
