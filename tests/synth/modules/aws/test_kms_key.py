"""Keys of the customer's own."""

from __future__ import annotations

import json
from typing import Any

from modules.aws.kms_key import KmsKey
from tests.synth.conftest import Declare, Synthesize


def declare(**changes: Any) -> Declare:
    return lambda stack: KmsKey(
        stack,
        "key",
        alias="alias/acme-dev",
        description="data",
        account_id="111122223333",
        region="us-east-1",
        **changes,
    )


def test_a_key_is_rotated_and_known_by_its_alias(synthesize: Synthesize) -> None:
    template = synthesize(declare())
    assert template.resource("aws_kms_key.key")["enable_key_rotation"] is True
    alias = template.resource("aws_kms_alias.key_alias")
    assert (alias["name"], alias["target_key_id"]) == ("alias/acme-dev", "${aws_kms_key.key.key_id}")


def test_a_key_is_left_to_the_accounts_policies_alone(synthesize: Synthesize) -> None:
    policy = json.loads(synthesize(declare()).only("aws_kms_key")["policy"])
    assert [each["Principal"] for each in policy["Statement"]] == [{"AWS": "arn:aws:iam::111122223333:root"}]


def test_services_use_it_on_the_accounts_behalf_only(synthesize: Synthesize) -> None:
    template = synthesize(declare(services=["cloudwatch.amazonaws.com"]))
    statement = json.loads(template.only("aws_kms_key")["policy"])["Statement"][1]
    assert statement["Principal"] == {"Service": ["cloudwatch.amazonaws.com"]}
    assert statement["Condition"] == {"StringEquals": {"aws:SourceAccount": "111122223333"}}


def test_cloudwatch_logs_encrypts_the_named_groups_only(synthesize: Synthesize) -> None:
    template = synthesize(declare(log_groups=["/acme/dev/*"]))
    statement = json.loads(template.only("aws_kms_key")["policy"])["Statement"][1]
    assert statement["Principal"] == {"Service": "logs.us-east-1.amazonaws.com"}
    pattern = "arn:aws:logs:us-east-1:111122223333:log-group:/acme/dev/*"
    assert statement["Condition"] == {"ArnLike": {"kms:EncryptionContext:aws:logs:arn": [pattern]}}


def test_a_key_can_be_kept_from_every_plan(synthesize: Synthesize) -> None:
    assert synthesize(declare(prevent_destroy=True)).only("aws_kms_key")["lifecycle"] == {"prevent_destroy": True}
