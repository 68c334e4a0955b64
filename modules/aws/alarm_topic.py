"""Where alarms go."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.sns_topic import SnsTopic
from bascule.bindings._generated.aws.sns_topic_policy import SnsTopicPolicy
from bascule.bindings._generated.aws.sns_topic_subscription import SnsTopicSubscription
from bascule.trust import Statement, document, encoded


class AlarmTopic(Module):
    """An SNS topic that the account's alarms publish to, and a person who gets them by e-mail.

    Args:
        name: the topic's name.
        account_id: alarms of this account only may publish.
        email: gets a message that asks to confirm the subscription; until then nothing is sent.
        kms_key_arn: encrypts messages at rest. Its key policy has to let `cloudwatch.amazonaws.com` use it, or alarms
            are lost in silence; AWS's own key for SNS never lets it. None: messages are not encrypted at rest.
    """

    def __init__(
        self, scope: Construct, id_: str, *, name: str, account_id: str, email: str, kms_key_arn: str | None = None
    ) -> None:
        super().__init__(scope, id_)
        topic = SnsTopic(self, "resource", name=name, kms_master_key_id=kms_key_arn)
        self.arn: str = topic.arn
        SnsTopicPolicy(self, "policy", arn=topic.arn, policy=_policy(topic.arn, account_id))
        SnsTopicSubscription(self, "email", topic_arn=topic.arn, protocol="email", endpoint=email)


def _policy(topic_arn: str, account_id: str) -> str:
    return encoded(
        document(
            Statement(
                sid="Alarms",
                principal={"Service": "cloudwatch.amazonaws.com"},
                actions=["sns:Publish"],
                resources=[topic_arn],
                conditions={"StringEquals": {"aws:SourceAccount": account_id}},
            ),
            Statement(
                sid="TlsOnly",
                effect="Deny",
                principal="*",
                actions=["sns:Publish"],
                resources=[topic_arn],
                conditions={"Bool": {"aws:SecureTransport": "false"}},
            ),
        )
    )
