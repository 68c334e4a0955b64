"""Flow logs: kept, encrypted, and written by a role that can do nothing else."""

from __future__ import annotations

import json
from typing import Any

from bascule.bindings import Expression, Stack
from modules.aws.flow_log import FlowLog
from tests.synth.conftest import Synthesize

KEY = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d"


def declare(**changes: Any) -> Any:
    arguments = {
        "vpc_id": "vpc-0a1b2c3d",
        "account_id": "123456789012",
        "log_group_name": "/acme/dev/flow-log",
        "role_name": "acme-dev-flow-log",
        **changes,
    }

    def in_stack(stack: Stack) -> FlowLog:
        return FlowLog(stack, "flow-log", **arguments)

    return in_stack


def test_accepted_and_refused_connections_are_recorded(synthesize: Synthesize) -> None:
    log = synthesize(declare()).resource("aws_flow_log.flow_log")
    assert (log["traffic_type"], log["vpc_id"]) == ("ALL", "vpc-0a1b2c3d")
    assert log["log_destination"] == "${aws_cloudwatch_log_group.flow_log_logs.arn}"


def test_the_log_group_is_encrypted_and_expires(synthesize: Synthesize) -> None:
    group = synthesize(declare(kms_key_arn=KEY, retention_days=90)).only("aws_cloudwatch_log_group")
    assert (group["kms_key_id"], group["retention_in_days"]) == (KEY, 90)


def test_a_key_that_is_known_later_is_passed_on(synthesize: Synthesize) -> None:
    group = synthesize(declare(kms_key_arn=Expression.of("aws_kms_key.main.arn"))).only("aws_cloudwatch_log_group")
    assert group["kms_key_id"] == "${aws_kms_key.main.arn}"


def test_only_this_account_s_flow_logs_take_the_role(synthesize: Synthesize) -> None:
    (statement,) = json.loads(synthesize(declare()).only("aws_iam_role")["assume_role_policy"])["Statement"]
    assert statement["Principal"] == {"Service": "vpc-flow-logs.amazonaws.com"}
    assert statement["Condition"] == {"StringEquals": {"aws:SourceAccount": "123456789012"}}


def test_the_role_writes_into_its_own_group_only(synthesize: Synthesize) -> None:
    write, look = json.loads(synthesize(declare()).only("aws_iam_role_policy")["policy"])["Statement"]
    assert write["Resource"] == "${aws_cloudwatch_log_group.flow_log_logs.arn}:*"
    assert look["Action"] == "logs:DescribeLogGroups"


def test_the_role_has_the_path_and_boundary_that_pipelines_may_give(synthesize: Synthesize) -> None:
    boundary = "arn:aws:iam::123456789012:policy/acme/acme-boundary"
    role = synthesize(declare(role_path="/acme/dev/", permissions_boundary=boundary)).only("aws_iam_role")
    assert (role["path"], role["permissions_boundary"]) == ("/acme/dev/", boundary)
