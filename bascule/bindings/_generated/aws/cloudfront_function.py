"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudfront_function
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


class CloudfrontFunction(Resource):
    """Resource `aws_cloudfront_function` of hashicorp/aws 6.47.0.

    code: string
    name: string
    runtime: string
    comment: string
    id: string, computed if left out
    key_value_store_associations: set(string)
    publish: bool
    """

    terraform_type = "aws_cloudfront_function"

    arn = Attribute("arn")
    code = Attribute("code")
    comment = Attribute("comment")
    etag = Attribute("etag")
    id = Attribute("id")
    key_value_store_associations = Attribute("key_value_store_associations")
    live_stage_etag = Attribute("live_stage_etag")
    name = Attribute("name")
    publish = Attribute("publish")
    runtime = Attribute("runtime")
    status = Attribute("status")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        code: str,
        name: str,
        runtime: str,
        comment: str | None = None,
        id: str | None = None,
        key_value_store_associations: Strings | None = None,
        publish: Bool | None = None,
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
                "code": code,
                "name": name,
                "runtime": runtime,
                "comment": comment,
                "id": id,
                "key_value_store_associations": key_value_store_associations,
                "publish": publish,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
