"""What the shipped environments consist of is within reach of their apply and teardown roles, and of no other's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from bascule.assembly import AppAssembly
from bascule.testing import Template
from bascule.trust import Document, Request, decide
from tests.conftest import Synthesized

ACCOUNT, REGION = "123456789012", "us-east-1"
BOUNDED = {"iam:PermissionsBoundary": f"arn:aws:iam::{ACCOUNT}:policy/acme/acme-boundary"}

NAMED = {
    "aws_budgets_budget": ("budgets:ModifyBudget", "budgets:ModifyBudget", "budgets::{account}:budget/{name}"),
    "aws_cloudfront_function": (
        "cloudfront:CreateFunction",
        "cloudfront:DeleteFunction",
        "cloudfront::{account}:function/{name}",
    ),
    "aws_cloudwatch_event_rule": ("events:PutRule", "events:DeleteRule", "events:{region}:{account}:rule/{name}"),
    "aws_cloudwatch_log_group": (
        "logs:CreateLogGroup",
        "logs:DeleteLogGroup",
        "logs:{region}:{account}:log-group:{name}",
    ),
    "aws_cloudwatch_metric_alarm": (
        "cloudwatch:PutMetricAlarm",
        "cloudwatch:DeleteAlarms",
        "cloudwatch:{region}:{account}:alarm:{alarm_name}",
    ),
    "aws_db_instance": ("rds:CreateDBInstance", "rds:DeleteDBInstance", "rds:{region}:{account}:db:{identifier}"),
    "aws_db_parameter_group": (
        "rds:CreateDBParameterGroup",
        "rds:DeleteDBParameterGroup",
        "rds:{region}:{account}:pg:{name}",
    ),
    "aws_db_subnet_group": (
        "rds:CreateDBSubnetGroup",
        "rds:DeleteDBSubnetGroup",
        "rds:{region}:{account}:subgrp:{name}",
    ),
    "aws_ecr_repository": ("ecr:CreateRepository", "ecr:DeleteRepository", "ecr:{region}:{account}:repository/{name}"),
    "aws_ecs_cluster": ("ecs:CreateCluster", "ecs:DeleteCluster", "ecs:{region}:{account}:cluster/{name}"),
    "aws_ecs_task_definition": (
        "ecs:RegisterTaskDefinition",
        "ecs:DeregisterTaskDefinition",
        "ecs:{region}:{account}:task-definition/{family}:1",
    ),
    "aws_iam_role": ("iam:CreateRole", "iam:DeleteRole", "iam::{account}:role{path}{name}"),
    "aws_kms_alias": ("kms:CreateAlias", "kms:DeleteAlias", "kms:{region}:{account}:{name}"),
    "aws_lb": (
        "elasticloadbalancing:CreateLoadBalancer",
        "elasticloadbalancing:DeleteLoadBalancer",
        "elasticloadbalancing:{region}:{account}:loadbalancer/app/{name}/50dc6c495c0c9188",
    ),
    "aws_lb_target_group": (
        "elasticloadbalancing:CreateTargetGroup",
        "elasticloadbalancing:DeleteTargetGroup",
        "elasticloadbalancing:{region}:{account}:targetgroup/{name}/73e2d6bc24d8a067",
    ),
    "aws_s3_bucket": ("s3:CreateBucket", "s3:DeleteBucket", "s3:::{bucket}"),
    "aws_secretsmanager_secret": (
        "secretsmanager:CreateSecret",
        "secretsmanager:DeleteSecret",
        "secretsmanager:{region}:{account}:secret:{name}-a1b2c3",
    ),
    "aws_sns_topic": ("sns:CreateTopic", "sns:DeleteTopic", "sns:{region}:{account}:{name}"),
    "aws_ssm_parameter": ("ssm:PutParameter", "ssm:DeleteParameter", "ssm:{region}:{account}:parameter{name}"),
}
"""Types whose ARN follows from a name of ours: action that makes one, action that deletes it, form of its ARN."""


def named(app: AppAssembly) -> Iterator[tuple[str, str, str]]:
    """Of each named object of the environment layer: the action that makes it, the one that deletes it, its ARN."""
    for stack in app.stacks:
        if stack.manifest.layer != "environment":
            continue
        for type_, (make, delete, form) in NAMED.items():
            for arguments in Template(stack.document).resources(type_).values():
                arn = form.format(account=ACCOUNT, region=REGION, **arguments)
                yield make, delete, f"arn:aws:{arn}"


def policies(app: AppAssembly, role: str) -> list[Document]:
    access = app.stack("aws-access")
    found: dict[str, dict[str, Any]] = Template(access.document).resources("aws_iam_policy")
    return [json.loads(each["policy"]) for name, each in found.items() if name.startswith(f"{role}_")]


def refused(calls: list[tuple[str, str]], role: list[Document]) -> list[tuple[str, str]]:
    return [
        (action, resource)
        for action, resource in calls
        if not decide(Request(action=action, resource=resource, context=BOUNDED), role)
    ]


@pytest.mark.parametrize("environment", ["dev", "prod"])
def test_apply_may_make_and_delete_all_that_the_stacks_name(synthesized: Synthesized, environment: str) -> None:
    app = synthesized(environment)
    calls = [(action, arn) for make, delete, arn in named(app) for action in (make, delete)]
    assert len(calls) > 40
    assert refused(calls, policies(app, "apply")) == []


def test_teardown_may_delete_all_that_the_stacks_name(synthesized: Synthesized) -> None:
    app = synthesized("dev")
    assert refused([(delete, arn) for _, delete, arn in named(app)], policies(app, "teardown")) == []


def test_no_environments_pipeline_reaches_another_environment(synthesized: Synthesized) -> None:
    shared = {"ecs:DeregisterTaskDefinition"}
    prod = synthesized("prod")
    calls = [(action, arn) for make, delete, arn in named(prod) for action in (make, delete) if action not in shared]
    assert refused(calls, policies(synthesized("dev"), "apply")) == calls


@pytest.mark.parametrize("environment", ["dev", "prod"])
def test_apply_may_hand_each_role_to_the_service_that_takes_it(synthesized: Synthesized, environment: str) -> None:
    app = synthesized(environment)
    apply = policies(app, "apply")
    roles = [
        role
        for stack in app.stacks
        if stack.manifest.layer == "environment"
        for role in Template(stack.document).resources("aws_iam_role").values()
    ]
    for role in roles:
        (trusted,) = json.loads(role["assume_role_policy"])["Statement"]
        request = Request(
            action="iam:PassRole",
            resource=f"arn:aws:iam::{ACCOUNT}:role{role['path']}{role['name']}",
            context={"iam:PassedToService": trusted["Principal"]["Service"]},
        )
        assert decide(request, apply), role["name"]


@pytest.mark.parametrize("environment", ["dev", "prod"])
def test_the_environments_key_encrypts_all_its_log_groups(synthesized: Synthesized, environment: str) -> None:
    documents = [Template(stack.document) for stack in synthesized(environment).stacks]
    key = next(each.only("aws_kms_key") for each in documents if each.resources("aws_kms_key"))
    groups = [group for each in documents for group in each.resources("aws_cloudwatch_log_group").values()]
    for group in (group for group in groups if "kms_key_id" in group):
        request = Request(
            action="kms:GenerateDataKey",
            principal=("Service", f"logs.{REGION}.amazonaws.com"),
            context={
                "kms:EncryptionContext:aws:logs:arn": f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{group['name']}"
            },
        )
        assert decide(request, [json.loads(key["policy"])]), group["name"]
