"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_iam_policy
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


class IamPolicy(Resource):
    """Resource `aws_iam_policy` of hashicorp/aws 6.47.0.

    policy: string
    delay_after_policy_creation_in_ms: number
    description: string
    id: string, computed if left out
    name: string, computed if left out
    name_prefix: string, computed if left out
    path: string
    tags: map(string)
    tags_all: map(string), computed if left out
    """

    terraform_type = "aws_iam_policy"

    arn = Attribute("arn")
    attachment_count = Attribute("attachment_count")
    delay_after_policy_creation_in_ms = Attribute("delay_after_policy_creation_in_ms")
    description = Attribute("description")
    id = Attribute("id")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    path = Attribute("path")
    policy = Attribute("policy")
    policy_id = Attribute("policy_id")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        policy: str,
        delay_after_policy_creation_in_ms: Number | None = None,
        description: str | None = None,
        id: str | None = None,
        name: str | None = None,
        name_prefix: str | None = None,
        path: str | None = None,
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
                "policy": policy,
                "delay_after_policy_creation_in_ms": delay_after_policy_creation_in_ms,
                "description": description,
                "id": id,
                "name": name,
                "name_prefix": name_prefix,
                "path": path,
                "tags": tags,
                "tags_all": tags_all,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
