"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_lb_listener_certificate
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


class LbListenerCertificate(Resource):
    """Resource `aws_lb_listener_certificate` of hashicorp/aws 6.47.0.

    certificate_arn: string
    listener_arn: string
    id: string, computed if left out
    region: string, computed if left out
    """

    terraform_type = "aws_lb_listener_certificate"

    certificate_arn = Attribute("certificate_arn")
    id = Attribute("id")
    listener_arn = Attribute("listener_arn")
    region = Attribute("region")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        certificate_arn: str,
        listener_arn: str,
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
                "certificate_arn": certificate_arn,
                "listener_arn": listener_arn,
                "id": id,
                "region": region,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
