"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_s3_bucket_logging
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


class TargetGrantGrantee(Block):
    """Block `target_grant.grantee`.

    type: string
    email_address: string
    id: string
    uri: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str,
        email_address: str | None = None,
        id: str | None = None,
        uri: str | None = None,
    ) -> None:
        super().__init__(
            {
                "type": type,
                "email_address": email_address,
                "id": id,
                "uri": uri,
            },
        )


class TargetGrant(Block):
    """Block `target_grant`.

    grantee: block
    permission: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        grantee: TargetGrantGrantee,
        permission: str,
    ) -> None:
        super().__init__(
            {
                "grantee": grantee,
                "permission": permission,
            },
        )


class TargetObjectKeyFormatPartitionedPrefix(Block):
    """Block `target_object_key_format.partitioned_prefix`.

    partition_date_source: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        partition_date_source: str,
    ) -> None:
        super().__init__(
            {
                "partition_date_source": partition_date_source,
            },
        )


class TargetObjectKeyFormatSimplePrefix(Block):
    """Block `target_object_key_format.simple_prefix`.
    """

    __slots__ = ()

    def __init__(
        self,
    ) -> None:
        super().__init__(
            {
            },
        )


class TargetObjectKeyFormat(Block):
    """Block `target_object_key_format`.

    partitioned_prefix: block
    simple_prefix: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        partitioned_prefix: TargetObjectKeyFormatPartitionedPrefix | None = None,
        simple_prefix: TargetObjectKeyFormatSimplePrefix | None = None,
    ) -> None:
        super().__init__(
            {
                "partitioned_prefix": partitioned_prefix,
                "simple_prefix": simple_prefix,
            },
        )


class S3BucketLogging(Resource):
    """Resource `aws_s3_bucket_logging` of hashicorp/aws 6.47.0.

    bucket: string
    target_bucket: string
    target_prefix: string
    expected_bucket_owner: string, deprecated
    id: string, computed if left out
    region: string, computed if left out
    target_grant: blocks, set
    target_object_key_format: block
    """

    terraform_type = "aws_s3_bucket_logging"

    bucket = Attribute("bucket")
    expected_bucket_owner = Attribute("expected_bucket_owner")
    id = Attribute("id")
    region = Attribute("region")
    target_bucket = Attribute("target_bucket")
    target_prefix = Attribute("target_prefix")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        bucket: str,
        target_bucket: str,
        target_prefix: str,
        expected_bucket_owner: str | None = None,
        id: str | None = None,
        region: str | None = None,
        target_grant: Items[TargetGrant] | None = None,
        target_object_key_format: TargetObjectKeyFormat | None = None,
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
                "target_bucket": target_bucket,
                "target_prefix": target_prefix,
                "expected_bucket_owner": expected_bucket_owner,
                "id": id,
                "region": region,
                "target_grant": target_grant,
                "target_object_key_format": target_object_key_format,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
