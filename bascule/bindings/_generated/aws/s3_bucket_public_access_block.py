"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_s3_bucket_public_access_block
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


class S3BucketPublicAccessBlock(Resource):
    """Resource `aws_s3_bucket_public_access_block` of hashicorp/aws 6.47.0.

    bucket: string
    block_public_acls: bool
    block_public_policy: bool
    id: string, computed if left out
    ignore_public_acls: bool
    region: string, computed if left out
    restrict_public_buckets: bool
    skip_destroy: bool
    """

    terraform_type = "aws_s3_bucket_public_access_block"

    block_public_acls = Attribute("block_public_acls")
    block_public_policy = Attribute("block_public_policy")
    bucket = Attribute("bucket")
    id = Attribute("id")
    ignore_public_acls = Attribute("ignore_public_acls")
    region = Attribute("region")
    restrict_public_buckets = Attribute("restrict_public_buckets")
    skip_destroy = Attribute("skip_destroy")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        bucket: str,
        block_public_acls: Bool | None = None,
        block_public_policy: Bool | None = None,
        id: str | None = None,
        ignore_public_acls: Bool | None = None,
        region: str | None = None,
        restrict_public_buckets: Bool | None = None,
        skip_destroy: Bool | None = None,
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
                "block_public_acls": block_public_acls,
                "block_public_policy": block_public_policy,
                "id": id,
                "ignore_public_acls": ignore_public_acls,
                "region": region,
                "restrict_public_buckets": restrict_public_buckets,
                "skip_destroy": skip_destroy,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
