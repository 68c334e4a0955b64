"""Private buckets."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.bindings import Stack
from bascule.testing import Template
from bascule.trust import Request, Statement, decide
from modules.aws.bucket import LOG_DELIVERY, Bucket
from tests.synth.conftest import Declare, Synthesize

ARN = "${aws_s3_bucket.logs.arn}"


def declare(**changes: Any) -> Declare:
    return lambda stack: Bucket(stack, "logs", name="acme-dev-logs-111122223333", **changes)


def policy(template: Template) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(template.only("aws_s3_bucket_policy")["policy"])
    return document


def test_nothing_makes_a_bucket_public(synthesize: Synthesize) -> None:
    template = synthesize(declare())
    block = template.only("aws_s3_bucket_public_access_block")
    assert [value for key, value in block.items() if key != "bucket"] == [True] * 4
    assert template.only("aws_s3_bucket_ownership_controls")["rule"] == {"object_ownership": "BucketOwnerEnforced"}


@pytest.mark.parametrize(("secure", "allowed"), [("true", True), ("false", False)])
def test_a_bucket_is_read_over_tls_only(synthesize: Synthesize, secure: str, allowed: bool) -> None:
    request = Request(action="s3:GetObject", resource=f"{ARN}/a", context={"aws:SecureTransport": secure})
    everybody = {"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}
    assert decide(request, [everybody, policy(synthesize(declare()))]).allowed is allowed


@pytest.mark.parametrize(
    ("key", "by_default"),
    [
        (None, {"sse_algorithm": "AES256"}),
        ("arn:aws:kms:x:key/1", {"sse_algorithm": "aws:kms", "kms_master_key_id": "arn:aws:kms:x:key/1"}),
    ],
)
def test_a_bucket_is_encrypted_by_s3_or_by_the_given_key(
    synthesize: Synthesize, key: str | None, by_default: dict[str, str]
) -> None:
    encryption = synthesize(declare(kms_key_arn=key)).only("aws_s3_bucket_server_side_encryption_configuration")
    assert encryption["rule"][0]["apply_server_side_encryption_by_default"] == by_default


def test_replaced_versions_are_kept_for_a_while(synthesize: Synthesize) -> None:
    template = synthesize(declare(noncurrent_days=7))
    assert template.only("aws_s3_bucket_versioning")["versioning_configuration"] == {"status": "Enabled"}
    (rule,) = template.only("aws_s3_bucket_lifecycle_configuration")["rule"]
    assert rule["noncurrent_version_expiration"] == [{"noncurrent_days": 7}]
    assert "expiration" not in rule


def test_objects_expire_where_asked_for(synthesize: Synthesize) -> None:
    (rule,) = synthesize(declare(expire_days=30)).only("aws_s3_bucket_lifecycle_configuration")["rule"]
    assert rule["expiration"] == [{"days": 30}]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, (False, None)),
        ({"force_destroy": True}, (True, None)),
        ({"prevent_destroy": True}, (False, {"prevent_destroy": True})),
    ],
)
def test_a_bucket_goes_with_its_content_only_when_asked(
    synthesize: Synthesize, changes: dict[str, bool], expected: tuple[bool, object]
) -> None:
    bucket = synthesize(declare(**changes)).only("aws_s3_bucket")
    assert (bucket["force_destroy"], bucket.get("lifecycle")) == expected


@pytest.mark.parametrize(
    ("elb_account", "principal"),
    [("127311923021", {"AWS": "arn:aws:iam::127311923021:root"}), (None, {"Service": LOG_DELIVERY})],
)
def test_load_balancers_of_the_account_deliver_their_logs(
    synthesize: Synthesize, elb_account: str | None, principal: dict[str, str]
) -> None:
    def in_stack(stack: Stack) -> None:
        bucket = Bucket(stack, "logs", name="acme-dev-logs-111122223333")
        bucket.grant_log_delivery(account_id="111122223333", elb_account_id=elb_account)

    statement = policy(synthesize(in_stack))["Statement"][1]
    assert statement["Principal"] == principal
    assert statement["Resource"] == f"{ARN}/*/AWSLogs/111122223333/*"


def test_cloudfront_of_the_account_delivers_its_logs(synthesize: Synthesize) -> None:
    def in_stack(stack: Stack) -> None:
        bucket = Bucket(stack, "logs", name="acme-dev-logs-111122223333")
        bucket.grant_cdn_log_delivery(account_id="111122223333")

    statement = policy(synthesize(in_stack))["Statement"][1]
    assert statement["Resource"] == f"{ARN}/AWSLogs/111122223333/*"
    assert statement["Condition"]["StringEquals"]["aws:SourceAccount"] == "111122223333"


def test_a_further_statement_keeps_those_before(synthesize: Synthesize) -> None:
    def in_stack(stack: Stack) -> None:
        Bucket(stack, "logs", name="acme-dev-logs").add_statement(Statement(sid="Further", actions=["s3:GetObject"]))

    assert [each["Sid"] for each in policy(synthesize(in_stack))["Statement"]] == ["TlsOnly", "Further"]
