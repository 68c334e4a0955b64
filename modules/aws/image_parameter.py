"""The record of which image a service runs, which belongs to the application's pipeline."""

from __future__ import annotations

import json
from typing import Any

from constructs import Construct

from bascule.bindings import Expression, Lifecycle, Module
from bascule.bindings._generated.aws.ssm_parameter import SsmParameter
from bascule.bindings.functions import conditional, equal, jsondecode
from bascule.naming import Naming

NOTHING_DELIVERED = {"image": "", "previous": "", "deploy": ""}
"""What the record holds until the first deploy."""


class ImageParameter(Module):
    """A parameter that is made empty and never written again by a plan: deploys write the image's digest into it.

    Its value is no secret, so it is `insecure_value`: plans show which image they read.
    """

    def __init__(self, scope: Construct, id_: str, *, naming: Naming, service: str) -> None:
        super().__init__(scope, id_)
        parameter = SsmParameter(
            self,
            "resource",
            name=naming.name(f"{service}/image", "aws_ssm_parameter"),
            description=f"The image that {service} runs, written by its deploys",
            type="String",
            insecure_value=json.dumps(NOTHING_DELIVERED),
            lifecycle=Lifecycle(ignore_changes=[SsmParameter.insecure_value]),
        )
        parameter.suppress(
            "CKV2_AWS_34", reason="an image's digest is no secret: a plan shows which image it read here"
        )
        self.name: str = parameter.name
        self.image = Expression.of(f"{jsondecode(parameter.insecure_value).text}.image")

    def image_or(self, other: str) -> Expression:
        """The delivered image, or another one as long as there is none."""
        return self.when_delivered(self.image, other)

    def when_delivered(self, value: Any, otherwise: Any) -> Expression:
        """One value once an image was delivered, another before."""
        return conditional(equal(self.image, ""), otherwise, value)
