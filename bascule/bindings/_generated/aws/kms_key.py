"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_kms_key
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


class KmsKey(Resource):
    """Resource `aws_kms_key` of hashicorp/aws 6.47.0.

    bypass_policy_lockout_safety_check: bool
    custom_key_store_id: string
    customer_master_key_spec: string
    deletion_window_in_days: number
    description: string, computed if left out
    enable_key_rotation: bool
    id: string, computed if left out
    is_enabled: bool
    key_usage: string
    multi_region: bool, computed if left out
    policy: string, computed if left out
    region: string, computed if left out
    rotation_period_in_days: number, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    xks_key_id: string
    """

    terraform_type = "aws_kms_key"

    arn = Attribute("arn")
    bypass_policy_lockout_safety_check = Attribute("bypass_policy_lockout_safety_check")
    custom_key_store_id = Attribute("custom_key_store_id")
    customer_master_key_spec = Attribute("customer_master_key_spec")
    deletion_window_in_days = Attribute("deletion_window_in_days")
    description = Attribute("description")
    enable_key_rotation = Attribute("enable_key_rotation")
    id = Attribute("id")
    is_enabled = Attribute("is_enabled")
    key_id = Attribute("key_id")
    key_usage = Attribute("key_usage")
    multi_region = Attribute("multi_region")
    policy = Attribute("policy")
    region = Attribute("region")
    rotation_period_in_days = Attribute("rotation_period_in_days")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    xks_key_id = Attribute("xks_key_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        bypass_policy_lockout_safety_check: Bool | None = None,
        custom_key_store_id: str | None = None,
        customer_master_key_spec: str | None = None,
        deletion_window_in_days: Number | None = None,
        description: str | None = None,
        enable_key_rotation: Bool | None = None,
        id: str | None = None,
        is_enabled: Bool | None = None,
        key_usage: str | None = None,
        multi_region: Bool | None = None,
        policy: str | None = None,
        region: str | None = None,
        rotation_period_in_days: Number | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        timeouts: Timeouts | None = None,
        xks_key_id: str | None = None,
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
                "bypass_policy_lockout_safety_check": bypass_policy_lockout_safety_check,
                "custom_key_store_id": custom_key_store_id,
                "customer_master_key_spec": customer_master_key_spec,
                "deletion_window_in_days": deletion_window_in_days,
                "description": description,
                "enable_key_rotation": enable_key_rotation,
                "id": id,
                "is_enabled": is_enabled,
                "key_usage": key_usage,
                "multi_region": multi_region,
                "policy": policy,
                "region": region,
                "rotation_period_in_days": rotation_period_in_days,
                "tags": tags,
                "tags_all": tags_all,
                "timeouts": timeouts,
                "xks_key_id": xks_key_id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
