"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudfront_origin_access_control
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


class CloudfrontOriginAccessControl(Resource):
    """Resource `aws_cloudfront_origin_access_control` of hashicorp/aws 6.47.0.

    name: string
    origin_access_control_origin_type: string
    signing_behavior: string
    signing_protocol: string
    description: string
    id: string, computed if left out
    """

    terraform_type = "aws_cloudfront_origin_access_control"

    arn = Attribute("arn")
    description = Attribute("description")
    etag = Attribute("etag")
    id = Attribute("id")
    name = Attribute("name")
    origin_access_control_origin_type = Attribute("origin_access_control_origin_type")
    signing_behavior = Attribute("signing_behavior")
    signing_protocol = Attribute("signing_protocol")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        origin_access_control_origin_type: str,
        signing_behavior: str,
        signing_protocol: str,
        description: str | None = None,
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
                "name": name,
                "origin_access_control_origin_type": origin_access_control_origin_type,
                "signing_behavior": signing_behavior,
                "signing_protocol": signing_protocol,
                "description": description,
                "id": id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
