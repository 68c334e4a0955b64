"""The topic that alarms go to."""

from __future__ import annotations

from bascule.bindings import Stack
from modules.aws.alarm_topic import AlarmTopic
from tests.synth.conftest import Synthesize
from tests.synth.modules.aws.services import ACCOUNT, KEY, add_topic, statements


def test_only_alarms_of_the_account_publish(synthesize: Synthesize) -> None:
    (allowed,) = (
        each
        for each in statements(synthesize(add_topic), "aws_sns_topic_policy.alarms_policy")
        if "Allow" in each.values()
    )
    assert allowed["Principal"] == {"Service": "cloudwatch.amazonaws.com"}
    assert allowed["Condition"] == {"StringEquals": {"aws:SourceAccount": ACCOUNT}}


def test_nobody_publishes_in_plain_text(synthesize: Synthesize) -> None:
    (denied,) = (
        each
        for each in statements(synthesize(add_topic), "aws_sns_topic_policy.alarms_policy")
        if "Deny" in each.values()
    )
    assert denied["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}


def test_messages_reach_a_person(synthesize: Synthesize) -> None:
    subscription = synthesize(add_topic).only("aws_sns_topic_subscription")
    assert (subscription["protocol"], subscription["endpoint"]) == ("email", "team@acme.example")


def test_messages_are_encrypted_by_the_given_key_and_never_by_the_one_that_alarms_cannot_use(
    synthesize: Synthesize,
) -> None:
    def with_key(stack: Stack) -> None:
        AlarmTopic(stack, "keyed", name="a", account_id=ACCOUNT, email="team@acme.example", kms_key_arn=KEY)
        AlarmTopic(stack, "plain", name="b", account_id=ACCOUNT, email="team@acme.example")

    topics = synthesize(with_key).resources("aws_sns_topic")
    assert topics["keyed"]["kms_master_key_id"] == KEY
    assert "kms_master_key_id" not in topics["plain"]
