"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_ecr_repository
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


class EncryptionConfiguration(Block):
    """Block `encryption_configuration`.

    encryption_type: string
    kms_key: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        encryption_type: str | None = None,
        kms_key: str | None = None,
    ) -> None:
        super().__init__(
            {
                "encryption_type": encryption_type,
                "kms_key": kms_key,
            },
        )


class ImageScanningConfiguration(Block):
    """Block `image_scanning_configuration`.

    scan_on_push: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        scan_on_push: Bool,
    ) -> None:
        super().__init__(
            {
                "scan_on_push": scan_on_push,
            },
        )


class ImageTagMutabilityExclusionFilter(Block):
    """Block `image_tag_mutability_exclusion_filter`.

    filter: string
    filter_type: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        filter: str,
        filter_type: str,
    ) -> None:
        super().__init__(
            {
                "filter": filter,
                "filter_type": filter_type,
            },
        )


class Timeouts(Block):
    """Block `timeouts`.

    delete: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        delete: str | None = None,
    ) -> None:
        super().__init__(
            {
                "delete": delete,
            },
        )


class EcrRepository(Resource):
    """Resource `aws_ecr_repository` of hashicorp/aws 6.47.0.

    name: string
    encryption_configuration: blocks, list
    force_delete: bool
    id: string, computed if left out
    image_scanning_configuration: block
    image_tag_mutability: string
    image_tag_mutability_exclusion_filter: blocks, list
    region: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    """

    terraform_type = "aws_ecr_repository"

    arn = Attribute("arn")
    force_delete = Attribute("force_delete")
    id = Attribute("id")
    image_tag_mutability = Attribute("image_tag_mutability")
    name = Attribute("name")
    region = Attribute("region")
    registry_id = Attribute("registry_id")
    repository_url = Attribute("repository_url")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        encryption_configuration: Items[EncryptionConfiguration] | None = None,
        force_delete: Bool | None = None,
        id: str | None = None,
        image_scanning_configuration: ImageScanningConfiguration | None = None,
        image_tag_mutability: str | None = None,
        image_tag_mutability_exclusion_filter: Items[ImageTagMutabilityExclusionFilter] | None = None,
        region: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        timeouts: Timeouts | None = None,
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
                "encryption_configuration": encryption_configuration,
                "force_delete": force_delete,
                "id": id,
                "image_scanning_configuration": image_scanning_configuration,
                "image_tag_mutability": image_tag_mutability,
                "image_tag_mutability_exclusion_filter": image_tag_mutability_exclusion_filter,
                "region": region,
                "tags": tags,
                "tags_all": tags_all,
                "timeouts": timeouts,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
