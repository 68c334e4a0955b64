"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_wafv2_web_acl_association
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


class Timeouts(Block):
    """Block `timeouts`.

    create: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        create: str | None = None,
    ) -> None:
        super().__init__(
            {
                "create": create,
            },
        )


class Wafv2WebAclAssociation(Resource):
    """Resource `aws_wafv2_web_acl_association` of hashicorp/aws 6.47.0.

    resource_arn: string
    web_acl_arn: string
    id: string, computed if left out
    region: string, computed if left out
    timeouts: block
    """

    terraform_type = "aws_wafv2_web_acl_association"

    id = Attribute("id")
    region = Attribute("region")
    resource_arn = Attribute("resource_arn")
    web_acl_arn = Attribute("web_acl_arn")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        resource_arn: str,
        web_acl_arn: str,
        id: str | None = None,
        region: str | None = None,
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
                "resource_arn": resource_arn,
                "web_acl_arn": web_acl_arn,
                "id": id,
                "region": region,
                "timeouts": timeouts,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
