"""Where states and plans lie."""

from __future__ import annotations

import json

import pytest

from bascule.naming import AccountNaming
from bascule.testing import Template
from bascule.trust import Request, decide
from modules.aws.state_backend import StateBackend
from tests.synth.conftest import Synthesize

HEADER = "s3:x-amz-server-side-encryption"


def template(synthesize: Synthesize, *, deletion_protection: bool = True) -> Template:
    naming = AccountNaming("acme", "111122223333")
    return synthesize(
        lambda stack: StateBackend(
            stack, "state", naming=naming, region="us-east-1", deletion_protection=deletion_protection
        )
    )


def test_states_and_plans_lie_in_versioned_buckets_of_their_own_key(synthesize: Synthesize) -> None:
    made = template(synthesize)
    names = {each["bucket"] for each in made.resources("aws_s3_bucket").values()}
    assert names == {"acme-state-111122223333", "acme-plans-111122223333"}
    for encryption in made.resources("aws_s3_bucket_server_side_encryption_configuration").values():
        by_default = encryption["rule"][0]["apply_server_side_encryption_by_default"]
        assert by_default == {"sse_algorithm": "aws:kms", "kms_master_key_id": "${aws_kms_key.state_key.arn}"}


def test_plans_are_gone_after_thirty_days_and_states_stay(synthesize: Synthesize) -> None:
    rules = template(synthesize).resources("aws_s3_bucket_lifecycle_configuration")
    expiry = {name: rule["rule"][0].get("expiration") for name, rule in rules.items()}
    assert expiry == {"state_states_lifecycle": None, "state_plans_lifecycle": [{"days": 30}]}


@pytest.mark.parametrize("protected", [True, False])
def test_protected_states_are_destroyed_by_no_plan(synthesize: Synthesize, protected: bool) -> None:
    made = template(synthesize, deletion_protection=protected)
    kept = [*made.resources("aws_s3_bucket").values(), made.only("aws_kms_key")]
    assert [bool(each.get("lifecycle")) for each in kept] == [protected] * 3
    assert [each["force_destroy"] for each in kept[:2]] == [not protected] * 2


def test_no_table_is_needed_for_locks(synthesize: Synthesize) -> None:
    assert not [address for address in template(synthesize).addresses if "dynamodb" in address]


@pytest.mark.parametrize(("asked", "allowed"), [({}, True), ({HEADER: "aws:kms"}, True), ({HEADER: "AES256"}, False)])
def test_a_write_that_asks_for_other_encryption_is_refused(
    synthesize: Synthesize, asked: dict[str, str], allowed: bool
) -> None:
    policy = json.loads(template(synthesize).resource("aws_s3_bucket_policy.state_states_policy")["policy"])
    everybody = {"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}
    request = Request(
        action="s3:PutObject",
        resource="${aws_s3_bucket.state_states.arn}/dev/dev-aws-app.tfstate",
        context={"aws:SecureTransport": "true", **asked},
    )
    assert decide(request, [everybody, policy]).allowed is allowed
