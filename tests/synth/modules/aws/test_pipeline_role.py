"""Roles of pipelines."""

from __future__ import annotations

import json
from typing import Any

from bascule.trust import Statement, document
from modules.aws.pipeline_role import PipelineRole
from tests.synth.conftest import Declare, Synthesize

TRUST = document(Statement(principal={"Federated": "arn:aws:iam::1:oidc-provider/x"}, actions=["sts:AssumeRole"]))
READ = document(Statement(actions=["ec2:Describe*"], resources=["*"]))


def declare(**changes: Any) -> Declare:
    return lambda stack: PipelineRole(
        stack,
        "plan",
        name="acme-dev-plan",
        path="/acme/",
        description="Plans",
        trust=TRUST,
        policies={"read": READ},
        **changes,
    )


def test_a_role_trusts_what_it_is_given_for_an_hour(synthesize: Synthesize) -> None:
    role = synthesize(declare()).resource("aws_iam_role.plan")
    assert json.loads(role["assume_role_policy"]) == TRUST
    assert (role["name"], role["path"], role["max_session_duration"]) == ("acme-dev-plan", "/acme/", 3600)


def test_each_document_is_a_managed_policy_of_the_role(synthesize: Synthesize) -> None:
    template = synthesize(declare())
    policy = template.resource("aws_iam_policy.plan_read")
    assert (policy["name"], policy["path"], json.loads(policy["policy"])) == ("acme-dev-plan-read", "/acme/", READ)
    attached = template.resource("aws_iam_role_policy_attachment.plan_read_attached")
    assert attached == {"role": "${aws_iam_role.plan.name}", "policy_arn": "${aws_iam_policy.plan_read.arn}"}


def test_a_company_can_bound_the_role(synthesize: Synthesize) -> None:
    boundary = "arn:aws:iam::1:policy/company"
    assert synthesize(declare(permissions_boundary=boundary)).only("aws_iam_role")["permissions_boundary"] == boundary
    assert "permissions_boundary" not in synthesize(declare()).only("aws_iam_role")
