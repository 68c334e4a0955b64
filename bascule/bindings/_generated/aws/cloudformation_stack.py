"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudformation_stack
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
    delete: string
    update: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        create: str | None = None,
        delete: str | None = None,
        update: str | None = None,
    ) -> None:
        super().__init__(
            {
                "create": create,
                "delete": delete,
                "update": update,
            },
        )


class CloudformationStack(Resource):
    """Resource `aws_cloudformation_stack` of hashicorp/aws 6.47.0.

    name: string
    capabilities: set(string)
    disable_rollback: bool
    iam_role_arn: string
    id: string, computed if left out
    notification_arns: set(string)
    on_failure: string
    parameters: map(string), computed if left out
    policy_body: string, computed if left out
    policy_url: string
    region: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    template_body: string, computed if left out
    template_url: string
    timeout_in_minutes: number
    timeouts: block
    """

    terraform_type = "aws_cloudformation_stack"

    capabilities = Attribute("capabilities")
    disable_rollback = Attribute("disable_rollback")
    iam_role_arn = Attribute("iam_role_arn")
    id = Attribute("id")
    name = Attribute("name")
    notification_arns = Attribute("notification_arns")
    on_failure = Attribute("on_failure")
    outputs = Attribute("outputs")
    parameters = Attribute("parameters")
    policy_body = Attribute("policy_body")
    policy_url = Attribute("policy_url")
    region = Attribute("region")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    template_body = Attribute("template_body")
    template_url = Attribute("template_url")
    timeout_in_minutes = Attribute("timeout_in_minutes")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        capabilities: Strings | None = None,
        disable_rollback: Bool | None = None,
        iam_role_arn: str | None = None,
        id: str | None = None,
        notification_arns: Strings | None = None,
        on_failure: str | None = None,
        parameters: Mapping[str, str] | Expression | None = None,
        policy_body: str | None = None,
        policy_url: str | None = None,
        region: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        template_body: str | None = None,
        template_url: str | None = None,
        timeout_in_minutes: Number | None = None,
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
                "capabilities": capabilities,
                "disable_rollback": disable_rollback,
                "iam_role_arn": iam_role_arn,
                "id": id,
                "notification_arns": notification_arns,
                "on_failure": on_failure,
                "parameters": parameters,
                "policy_body": policy_body,
                "policy_url": policy_url,
                "region": region,
                "tags": tags,
                "tags_all": tags_all,
                "template_body": template_body,
                "template_url": template_url,
                "timeout_in_minutes": timeout_in_minutes,
                "timeouts": timeouts,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
