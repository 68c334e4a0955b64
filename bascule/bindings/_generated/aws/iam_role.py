"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_iam_role
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


class InlinePolicy(Block):
    """Block `inline_policy`.

    name: string
    policy: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        policy: str | None = None,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "policy": policy,
            },
        )


class IamRole(Resource):
    """Resource `aws_iam_role` of hashicorp/aws 6.47.0.

    assume_role_policy: string
    description: string
    force_detach_policies: bool
    id: string, computed if left out
    inline_policy: blocks, set, deprecated
    managed_policy_arns: set(string), computed if left out, deprecated
    max_session_duration: number
    name: string, computed if left out
    name_prefix: string, computed if left out
    path: string
    permissions_boundary: string
    tags: map(string)
    tags_all: map(string), computed if left out
    """

    terraform_type = "aws_iam_role"

    arn = Attribute("arn")
    assume_role_policy = Attribute("assume_role_policy")
    create_date = Attribute("create_date")
    description = Attribute("description")
    force_detach_policies = Attribute("force_detach_policies")
    id = Attribute("id")
    managed_policy_arns = Attribute("managed_policy_arns")
    max_session_duration = Attribute("max_session_duration")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    path = Attribute("path")
    permissions_boundary = Attribute("permissions_boundary")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    unique_id = Attribute("unique_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        assume_role_policy: str,
        description: str | None = None,
        force_detach_policies: Bool | None = None,
        id: str | None = None,
        inline_policy: Items[InlinePolicy] | None = None,
        managed_policy_arns: Strings | None = None,
        max_session_duration: Number | None = None,
        name: str | None = None,
        name_prefix: str | None = None,
        path: str | None = None,
        permissions_boundary: str | None = None,
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
                "assume_role_policy": assume_role_policy,
                "description": description,
                "force_detach_policies": force_detach_policies,
                "id": id,
                "inline_policy": inline_policy,
                "managed_policy_arns": managed_policy_arns,
                "max_session_duration": max_session_duration,
                "name": name,
                "name_prefix": name_prefix,
                "path": path,
                "permissions_boundary": permissions_boundary,
                "tags": tags,
                "tags_all": tags_all,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
