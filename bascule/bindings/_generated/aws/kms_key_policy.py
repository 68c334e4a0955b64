"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_kms_key_policy
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


class KmsKeyPolicy(Resource):
    """Resource `aws_kms_key_policy` of hashicorp/aws 6.47.0.

    key_id: string
    policy: string
    bypass_policy_lockout_safety_check: bool
    id: string, computed if left out
    region: string, computed if left out
    """

    terraform_type = "aws_kms_key_policy"

    bypass_policy_lockout_safety_check = Attribute("bypass_policy_lockout_safety_check")
    id = Attribute("id")
    key_id = Attribute("key_id")
    policy = Attribute("policy")
    region = Attribute("region")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        key_id: str,
        policy: str,
        bypass_policy_lockout_safety_check: Bool | None = None,
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
                "key_id": key_id,
                "policy": policy,
                "bypass_policy_lockout_safety_check": bypass_policy_lockout_safety_check,
                "id": id,
                "region": region,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
