"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_s3_bucket_ownership_controls
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


class Rule(Block):
    """Block `rule`.

    object_ownership: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        object_ownership: str,
    ) -> None:
        super().__init__(
            {
                "object_ownership": object_ownership,
            },
        )


class S3BucketOwnershipControls(Resource):
    """Resource `aws_s3_bucket_ownership_controls` of hashicorp/aws 6.47.0.

    bucket: string
    rule: block
    id: string, computed if left out
    region: string, computed if left out
    """

    terraform_type = "aws_s3_bucket_ownership_controls"

    bucket = Attribute("bucket")
    id = Attribute("id")
    region = Attribute("region")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        bucket: str,
        rule: Rule,
        id: str | None = None,
        region: str | None = None,
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
                "bucket": bucket,
                "rule": rule,
                "id": id,
                "region": region,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
