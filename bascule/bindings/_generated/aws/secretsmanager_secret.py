"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_secretsmanager_secret
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


class Replica(Block):
    """Block `replica`.

    region: string
    kms_key_id: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        kms_key_id: str | None = None,
    ) -> None:
        super().__init__(
            {
                "region": region,
                "kms_key_id": kms_key_id,
            },
        )


class SecretsmanagerSecret(Resource):
    """Resource `aws_secretsmanager_secret` of hashicorp/aws 6.47.0.

    description: string
    force_overwrite_replica_secret: bool
    id: string, computed if left out
    kms_key_id: string
    name: string, computed if left out
    name_prefix: string, computed if left out
    policy: string, computed if left out
    recovery_window_in_days: number
    region: string, computed if left out
    replica: blocks, set
    tags: map(string)
    tags_all: map(string), computed if left out
    """

    terraform_type = "aws_secretsmanager_secret"

    arn = Attribute("arn")
    description = Attribute("description")
    force_overwrite_replica_secret = Attribute("force_overwrite_replica_secret")
    id = Attribute("id")
    kms_key_id = Attribute("kms_key_id")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    policy = Attribute("policy")
    recovery_window_in_days = Attribute("recovery_window_in_days")
    region = Attribute("region")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        description: str | None = None,
        force_overwrite_replica_secret: Bool | None = None,
        id: str | None = None,
        kms_key_id: str | None = None,
        name: str | None = None,
        name_prefix: str | None = None,
        policy: str | None = None,
        recovery_window_in_days: Number | None = None,
        region: str | None = None,
        replica: Items[Replica] | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
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
                "description": description,
                "force_overwrite_replica_secret": force_overwrite_replica_secret,
                "id": id,
                "kms_key_id": kms_key_id,
                "name": name,
                "name_prefix": name_prefix,
                "policy": policy,
                "recovery_window_in_days": recovery_window_in_days,
                "region": region,
                "replica": replica,
                "tags": tags,
                "tags_all": tags_all,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
