"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_s3_bucket_versioning
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


class VersioningConfiguration(Block):
    """Block `versioning_configuration`.

    status: string
    mfa_delete: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        status: str,
        mfa_delete: str | None = None,
    ) -> None:
        super().__init__(
            {
                "status": status,
                "mfa_delete": mfa_delete,
            },
        )


class S3BucketVersioning(Resource):
    """Resource `aws_s3_bucket_versioning` of hashicorp/aws 6.47.0.

    bucket: string
    versioning_configuration: block
    expected_bucket_owner: string, deprecated
    id: string, computed if left out
    mfa: string
    region: string, computed if left out
    """

    terraform_type = "aws_s3_bucket_versioning"

    bucket = Attribute("bucket")
    expected_bucket_owner = Attribute("expected_bucket_owner")
    id = Attribute("id")
    mfa = Attribute("mfa")
    region = Attribute("region")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        bucket: str,
        versioning_configuration: VersioningConfiguration,
        expected_bucket_owner: str | None = None,
        id: str | None = None,
        mfa: str | None = None,
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
                "versioning_configuration": versioning_configuration,
                "expected_bucket_owner": expected_bucket_owner,
                "id": id,
                "mfa": mfa,
                "region": region,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
