"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_s3_bucket_server_side_encryption_configuration
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


class RuleApplyServerSideEncryptionByDefault(Block):
    """Block `rule.apply_server_side_encryption_by_default`.

    sse_algorithm: string
    kms_master_key_id: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        sse_algorithm: str,
        kms_master_key_id: str | None = None,
    ) -> None:
        super().__init__(
            {
                "sse_algorithm": sse_algorithm,
                "kms_master_key_id": kms_master_key_id,
            },
        )


class Rule(Block):
    """Block `rule`.

    apply_server_side_encryption_by_default: block
    blocked_encryption_types: list(string), computed if left out
    bucket_key_enabled: bool, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        apply_server_side_encryption_by_default: RuleApplyServerSideEncryptionByDefault | None = None,
        blocked_encryption_types: Strings | None = None,
        bucket_key_enabled: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "apply_server_side_encryption_by_default": apply_server_side_encryption_by_default,
                "blocked_encryption_types": blocked_encryption_types,
                "bucket_key_enabled": bucket_key_enabled,
            },
        )


class S3BucketServerSideEncryptionConfiguration(Resource):
    """Resource `aws_s3_bucket_server_side_encryption_configuration` of hashicorp/aws 6.47.0.

    bucket: string
    rule: blocks, set
    expected_bucket_owner: string, deprecated
    id: string, computed if left out
    region: string, computed if left out
    """

    terraform_type = "aws_s3_bucket_server_side_encryption_configuration"

    bucket = Attribute("bucket")
    expected_bucket_owner = Attribute("expected_bucket_owner")
    id = Attribute("id")
    region = Attribute("region")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        bucket: str,
        rule: Items[Rule],
        expected_bucket_owner: str | None = None,
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
                "expected_bucket_owner": expected_bucket_owner,
                "id": id,
                "region": region,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
