"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_s3_bucket_lifecycle_configuration
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


class RuleAbortIncompleteMultipartUpload(Block):
    """Block `rule.abort_incomplete_multipart_upload`.

    days_after_initiation: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        days_after_initiation: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "days_after_initiation": days_after_initiation,
            },
        )


class RuleExpiration(Block):
    """Block `rule.expiration`.

    date: string
    days: number, computed if left out
    expired_object_delete_marker: bool, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        date: str | None = None,
        days: Number | None = None,
        expired_object_delete_marker: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "date": date,
                "days": days,
                "expired_object_delete_marker": expired_object_delete_marker,
            },
        )


class RuleFilterAnd(Block):
    """Block `rule.filter.and`.

    object_size_greater_than: number, computed if left out
    object_size_less_than: number, computed if left out
    prefix: string, computed if left out
    tags: map(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        object_size_greater_than: Number | None = None,
        object_size_less_than: Number | None = None,
        prefix: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
    ) -> None:
        super().__init__(
            {
                "object_size_greater_than": object_size_greater_than,
                "object_size_less_than": object_size_less_than,
                "prefix": prefix,
                "tags": tags,
            },
        )


class RuleFilterTag(Block):
    """Block `rule.filter.tag`.

    key: string
    value: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        value: str,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "value": value,
            },
        )


class RuleFilter(Block):
    """Block `rule.filter`.

    and_: blocks, list
    object_size_greater_than: number, computed if left out
    object_size_less_than: number, computed if left out
    prefix: string, computed if left out
    tag: blocks, list
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Items[RuleFilterAnd] | None = None,
        object_size_greater_than: Number | None = None,
        object_size_less_than: Number | None = None,
        prefix: str | None = None,
        tag: Items[RuleFilterTag] | None = None,
    ) -> None:
        super().__init__(
            {
                "and": and_,
                "object_size_greater_than": object_size_greater_than,
                "object_size_less_than": object_size_less_than,
                "prefix": prefix,
                "tag": tag,
            },
        )


class RuleNoncurrentVersionExpiration(Block):
    """Block `rule.noncurrent_version_expiration`.

    noncurrent_days: number
    newer_noncurrent_versions: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        noncurrent_days: Number,
        newer_noncurrent_versions: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "noncurrent_days": noncurrent_days,
                "newer_noncurrent_versions": newer_noncurrent_versions,
            },
        )


class RuleNoncurrentVersionTransition(Block):
    """Block `rule.noncurrent_version_transition`.

    noncurrent_days: number
    storage_class: string
    newer_noncurrent_versions: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        noncurrent_days: Number,
        storage_class: str,
        newer_noncurrent_versions: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "noncurrent_days": noncurrent_days,
                "storage_class": storage_class,
                "newer_noncurrent_versions": newer_noncurrent_versions,
            },
        )


class RuleTransition(Block):
    """Block `rule.transition`.

    storage_class: string
    date: string
    days: number, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        storage_class: str,
        date: str | None = None,
        days: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "storage_class": storage_class,
                "date": date,
                "days": days,
            },
        )


class Rule(Block):
    """Block `rule`.

    id: string
    status: string
    abort_incomplete_multipart_upload: blocks, list
    expiration: blocks, list
    filter: blocks, list
    noncurrent_version_expiration: blocks, list
    noncurrent_version_transition: blocks, set
    prefix: string, computed if left out, deprecated
    transition: blocks, set
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        id: str,
        status: str,
        abort_incomplete_multipart_upload: Items[RuleAbortIncompleteMultipartUpload] | None = None,
        expiration: Items[RuleExpiration] | None = None,
        filter: Items[RuleFilter] | None = None,
        noncurrent_version_expiration: Items[RuleNoncurrentVersionExpiration] | None = None,
        noncurrent_version_transition: Items[RuleNoncurrentVersionTransition] | None = None,
        prefix: str | None = None,
        transition: Items[RuleTransition] | None = None,
    ) -> None:
        super().__init__(
            {
                "id": id,
                "status": status,
                "abort_incomplete_multipart_upload": abort_incomplete_multipart_upload,
                "expiration": expiration,
                "filter": filter,
                "noncurrent_version_expiration": noncurrent_version_expiration,
                "noncurrent_version_transition": noncurrent_version_transition,
                "prefix": prefix,
                "transition": transition,
            },
        )


class Timeouts(Block):
    """Block `timeouts`.

    create: string
    update: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        create: str | None = None,
        update: str | None = None,
    ) -> None:
        super().__init__(
            {
                "create": create,
                "update": update,
            },
        )


class S3BucketLifecycleConfiguration(Resource):
    """Resource `aws_s3_bucket_lifecycle_configuration` of hashicorp/aws 6.47.0.

    bucket: string
    expected_bucket_owner: string, computed if left out, deprecated
    region: string, computed if left out
    rule: blocks, list
    timeouts: block
    transition_default_minimum_object_size: string, computed if left out
    """

    terraform_type = "aws_s3_bucket_lifecycle_configuration"

    bucket = Attribute("bucket")
    expected_bucket_owner = Attribute("expected_bucket_owner")
    id = Attribute("id")
    region = Attribute("region")
    transition_default_minimum_object_size = Attribute("transition_default_minimum_object_size")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        bucket: str,
        expected_bucket_owner: str | None = None,
        region: str | None = None,
        rule: Items[Rule] | None = None,
        timeouts: Timeouts | None = None,
        transition_default_minimum_object_size: str | None = None,
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
                "expected_bucket_owner": expected_bucket_owner,
                "region": region,
                "rule": rule,
                "timeouts": timeouts,
                "transition_default_minimum_object_size": transition_default_minimum_object_size,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
