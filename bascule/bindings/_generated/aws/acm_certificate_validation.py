"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_acm_certificate_validation
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


class AcmCertificateValidation(Resource):
    """Resource `aws_acm_certificate_validation` of hashicorp/aws 6.47.0.

    certificate_arn: string
    id: string, computed if left out
    region: string, computed if left out
    timeouts: block
    validation_record_fqdns: set(string)
    """

    terraform_type = "aws_acm_certificate_validation"

    certificate_arn = Attribute("certificate_arn")
    id = Attribute("id")
    region = Attribute("region")
    validation_record_fqdns = Attribute("validation_record_fqdns")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        certificate_arn: str,
        id: str | None = None,
        region: str | None = None,
        timeouts: Timeouts | None = None,
        validation_record_fqdns: Strings | None = None,
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
                "id": id,
                "region": region,
                "timeouts": timeouts,
                "validation_record_fqdns": validation_record_fqdns,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
