"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_iam_openid_connect_provider
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


class IamOpenidConnectProvider(Resource):
    """Resource `aws_iam_openid_connect_provider` of hashicorp/aws 6.47.0.

    client_id_list: set(string)
    url: string
    id: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    thumbprint_list: list(string), computed if left out
    """

    terraform_type = "aws_iam_openid_connect_provider"

    arn = Attribute("arn")
    client_id_list = Attribute("client_id_list")
    id = Attribute("id")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    thumbprint_list = Attribute("thumbprint_list")
    url = Attribute("url")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        client_id_list: Strings,
        url: str,
        id: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        thumbprint_list: Strings | None = None,
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
                "client_id_list": client_id_list,
                "url": url,
                "id": id,
                "tags": tags,
                "tags_all": tags_all,
                "thumbprint_list": thumbprint_list,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
