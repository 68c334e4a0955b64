"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_sns_topic_subscription
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


class SnsTopicSubscription(Resource):
    """Resource `aws_sns_topic_subscription` of hashicorp/aws 6.47.0.

    endpoint: string
    protocol: string
    topic_arn: string
    confirmation_timeout_in_minutes: number
    delivery_policy: string
    endpoint_auto_confirms: bool
    filter_policy: string
    filter_policy_scope: string, computed if left out
    id: string, computed if left out
    raw_message_delivery: bool
    redrive_policy: string
    region: string, computed if left out
    replay_policy: string
    subscription_role_arn: string
    """

    terraform_type = "aws_sns_topic_subscription"

    arn = Attribute("arn")
    confirmation_timeout_in_minutes = Attribute("confirmation_timeout_in_minutes")
    confirmation_was_authenticated = Attribute("confirmation_was_authenticated")
    delivery_policy = Attribute("delivery_policy")
    endpoint = Attribute("endpoint")
    endpoint_auto_confirms = Attribute("endpoint_auto_confirms")
    filter_policy = Attribute("filter_policy")
    filter_policy_scope = Attribute("filter_policy_scope")
    id = Attribute("id")
    owner_id = Attribute("owner_id")
    pending_confirmation = Attribute("pending_confirmation")
    protocol = Attribute("protocol")
    raw_message_delivery = Attribute("raw_message_delivery")
    redrive_policy = Attribute("redrive_policy")
    region = Attribute("region")
    replay_policy = Attribute("replay_policy")
    subscription_role_arn = Attribute("subscription_role_arn")
    topic_arn = Attribute("topic_arn")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        endpoint: str,
        protocol: str,
        topic_arn: str,
        confirmation_timeout_in_minutes: Number | None = None,
        delivery_policy: str | None = None,
        endpoint_auto_confirms: Bool | None = None,
        filter_policy: str | None = None,
        filter_policy_scope: str | None = None,
        id: str | None = None,
        raw_message_delivery: Bool | None = None,
        redrive_policy: str | None = None,
        region: str | None = None,
        replay_policy: str | None = None,
        subscription_role_arn: str | None = None,
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
                "endpoint": endpoint,
                "protocol": protocol,
                "topic_arn": topic_arn,
                "confirmation_timeout_in_minutes": confirmation_timeout_in_minutes,
                "delivery_policy": delivery_policy,
                "endpoint_auto_confirms": endpoint_auto_confirms,
                "filter_policy": filter_policy,
                "filter_policy_scope": filter_policy_scope,
                "id": id,
                "raw_message_delivery": raw_message_delivery,
                "redrive_policy": redrive_policy,
                "region": region,
                "replay_policy": replay_policy,
                "subscription_role_arn": subscription_role_arn,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
