"""What tasks may do, and no more."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.bindings import Stack
from modules.aws.image_repository import ImageRepository
from modules.aws.task_roles import ExecutionRole, TaskRole
from tests.synth.conftest import Declare, Synthesize
from tests.synth.modules.aws.services import ACCOUNT, KEY, NAMING, REGION, REPOSITORY, add_cluster, statements

SECRET = f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:acme/dev/chat/API_KEY-g1-AbCdEf"


def execution(**changes: Any) -> Declare:
    arguments = {
        "naming": NAMING,
        "service": "chat",
        "repository": REPOSITORY,
        "log_group_arn": "arn:logs",
        "secret_arns": [SECRET],
        "region": REGION,
        **changes,
    }
    return lambda stack: ExecutionRole(stack, "execution", **arguments)


def task(stack: Stack) -> TaskRole:
    tasks_of = f"arn:aws:ecs:{REGION}:{ACCOUNT}:*"
    return TaskRole(stack, "task", naming=NAMING, service="chat", account_id=ACCOUNT, tasks_of=tasks_of)


def test_starting_a_task_pulls_its_image_writes_its_log_and_reads_its_secrets(synthesize: Synthesize) -> None:
    login, pull, log, read = statements(synthesize(execution()), "aws_iam_role_policy.execution_policy")
    assert (login["Action"], login["Resource"]) == ("ecr:GetAuthorizationToken", "*")
    assert (pull["Resource"], log["Resource"]) == (REPOSITORY.arn, "arn:logs:*")
    assert (read["Action"], read["Resource"]) == ("secretsmanager:GetSecretValue", SECRET)


def test_the_key_is_used_through_secrets_manager_alone(synthesize: Synthesize) -> None:
    template = synthesize(execution(kms_key_arn=KEY))
    decrypt = statements(template, "aws_iam_role_policy.execution_policy")[-1]
    assert (decrypt["Action"], decrypt["Resource"]) == ("kms:Decrypt", KEY)
    assert decrypt["Condition"] == {"StringEquals": {"kms:ViaService": f"secretsmanager.{REGION}.amazonaws.com"}}


@pytest.mark.parametrize(
    ("changes", "service"),
    [
        ({"repository": ImageRepository(url="registry.acme.example/chat")}, "ecr:"),
        ({"secret_arns": []}, "secretsmanager:"),
    ],
)
def test_what_is_not_needed_is_not_granted(synthesize: Synthesize, changes: dict[str, Any], service: str) -> None:
    template = synthesize(execution(**changes, kms_key_arn=None))
    assert service not in template.only("aws_iam_role_policy")["policy"]


def test_an_application_may_do_nothing_until_it_is_granted(synthesize: Synthesize) -> None:
    assert synthesize(task).addresses == ["aws_iam_role.task"]


def test_the_applications_role_is_taken_by_tasks_of_its_account_and_region_alone(synthesize: Synthesize) -> None:
    (trust,) = statements(synthesize(task), "aws_iam_role.task", "assume_role_policy")
    assert trust["Principal"] == {"Service": "ecs-tasks.amazonaws.com"}
    assert trust["Condition"] == {
        "StringEquals": {"aws:SourceAccount": ACCOUNT},
        "ArnLike": {"aws:SourceArn": f"arn:aws:ecs:{REGION}:{ACCOUNT}:*"},
    }


def test_a_shell_opens_channels_and_writes_its_record(synthesize: Synthesize) -> None:
    template = synthesize(lambda stack: task(stack).grant_shell(add_cluster(stack, kms_key_arn=KEY)))
    open_, record, decrypt = statements(template, "aws_iam_role_policy.task_shell")
    assert open_["Resource"] == "*"
    assert record["Resource"] == "${aws_cloudwatch_log_group.cluster_shells.arn}:*"
    assert decrypt["Resource"] == KEY


def test_roles_lie_at_the_environments_path_within_the_boundary(synthesize: Synthesize) -> None:
    boundary = f"arn:aws:iam::{ACCOUNT}:policy/acme/acme-boundary"
    role = synthesize(execution(permissions_boundary=boundary)).only("aws_iam_role")
    assert (role["path"], role["permissions_boundary"]) == ("/acme/dev/", boundary)
