"""What tasks are made from."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.bindings import Expression, Stack
from bascule.testing import Template
from modules.aws.container import Sidecar
from modules.aws.task_definition import TaskSize
from tests.synth.conftest import Declare, Synthesize
from tests.synth.modules.aws.services import KEY, actions_on_everything, add_cluster, add_task


def declare(**changes: Any) -> Declare:
    return lambda stack: add_task(stack, **changes)


def with_shells(stack: Stack) -> None:
    add_task(stack, shells=add_cluster(stack))


def container(template: Template) -> str:
    """The container definition, in the words of Terraform's language."""
    return str(template.only("aws_ecs_task_definition")["container_definitions"])


def test_the_image_is_the_delivered_one_and_never_an_invented_one(synthesize: Synthesize) -> None:
    delivered = "jsondecode(aws_ssm_parameter.task_image.insecure_value).image"
    image = f'"image" = {delivered} == "" ? "registry.acme.example/chat:none" : {delivered}'
    assert image in container(synthesize(declare()))


def test_revisions_of_deploys_count_and_stay(synthesize: Synthesize) -> None:
    definition = synthesize(declare()).only("aws_ecs_task_definition")
    assert (definition["track_latest"], definition["skip_destroy"]) == (True, True)


@pytest.mark.parametrize(("answer", "timeout"), [(20, 30), (90, 90), (600, 120)])
def test_a_container_may_finish_its_answer_as_far_as_fargate_allows(
    synthesize: Synthesize, answer: int, timeout: int
) -> None:
    assert f'"stopTimeout" = {timeout},' in container(synthesize(declare(longest_answer=answer)))


def test_the_root_file_system_is_read_only_beside_tmp(synthesize: Synthesize) -> None:
    written = container(synthesize(declare()))
    assert '"readonlyRootFilesystem" = true' in written
    assert '"containerPath" = "/tmp", "readOnly" = false' in written


def test_a_shell_has_a_writable_root_and_the_rights_that_it_needs(synthesize: Synthesize) -> None:
    template = synthesize(with_shells)
    assert '"readonlyRootFilesystem" = false' in container(template)
    assert "aws_iam_role_policy.task_role_shell" in template.addresses


def test_secrets_are_named_and_never_held(synthesize: Synthesize) -> None:
    template = synthesize(declare(secrets=["API_KEY"]))
    reference = '{"name" = "API_KEY", "valueFrom" = aws_secretsmanager_secret.task_secrets_API_KEY.arn}'
    assert reference in container(template)
    assert "aws_secretsmanager_secret_version" not in json.dumps(template.document)


def test_variables_are_in_the_order_of_their_names(synthesize: Synthesize) -> None:
    variables = '[{"name" = "A", "value" = "1"}, {"name" = "B", "value" = "2"}]'
    assert f'"environment" = {variables}' in container(synthesize(declare(environment={"B": "2", "A": "1"})))


def test_a_variable_may_be_known_later(synthesize: Synthesize) -> None:
    template = synthesize(declare(environment={"HOST": Expression.of("data.aws_vpc.shared.arn")}))
    assert '{"name" = "HOST", "value" = data.aws_vpc.shared.arn}' in container(template)


def test_a_task_has_the_size_and_processor_that_were_asked_for(synthesize: Synthesize) -> None:
    size = TaskSize(cpu=2048, memory=8192, architecture="ARM64")
    definition = synthesize(declare(size=size)).only("aws_ecs_task_definition")
    assert (definition["cpu"], definition["memory"]) == ("2048", "8192")
    assert definition["runtime_platform"] == {"cpu_architecture": "ARM64", "operating_system_family": "LINUX"}


def test_logs_end_and_are_encrypted_by_the_given_key(synthesize: Synthesize) -> None:
    group = synthesize(declare(log_days=14, kms_key_arn=KEY)).resource("aws_cloudwatch_log_group.task_logs")
    assert (group["name"], group["retention_in_days"], group["kms_key_id"]) == ("/acme/dev/services/chat", 14, KEY)


def test_roles_reach_everything_only_where_aws_knows_no_narrower_resource(synthesize: Synthesize) -> None:
    channels = {f"ssmmessages:{verb}{kind}Channel" for verb in ("Create", "Open") for kind in ("Control", "Data")}
    assert actions_on_everything(synthesize(declare())) == {"ecr:GetAuthorizationToken"}
    assert actions_on_everything(synthesize(with_shells)) == {
        "ecr:GetAuthorizationToken",
        "logs:DescribeLogGroups",
        *channels,
    }


def test_a_sidecar_may_end_without_its_task(synthesize: Synthesize) -> None:
    written = container(synthesize(declare(sidecars={"cache": Sidecar(image="redis:8", environment={"SIZE": "1"})})))
    assert '{"name" = "cache", "image" = "redis:8", "essential" = false' in written
    assert '"awslogs-stream-prefix" = "cache"' in written


def test_a_pinned_image_runs_without_a_delivery(synthesize: Synthesize) -> None:
    template = synthesize(declare(pinned="registry.acme.example/proxy@sha256:1"))
    assert '"image" = "registry.acme.example/proxy@sha256:1"' in container(template)
    assert template.resources("aws_ssm_parameter") == {}
