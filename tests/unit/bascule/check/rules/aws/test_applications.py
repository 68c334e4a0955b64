"""Whole applications as others write them, under all rules at once."""

import json
from pathlib import Path

import pytest

from bascule.assembly.configuration import read_configuration
from bascule.check.by_resource import worst_by_resource
from bascule.check.judgement import Outcome
from bascule.check.rules import all_rules

_FOLDER = Path(__file__).with_name("applications")


def _failed(fixture: str | Path) -> dict[str, set[str]]:
    """Addresses at which rules fail, by the rule's number."""
    configuration = read_configuration(_FOLDER / fixture)
    found: dict[str, set[str]] = {}
    for rule in all_rules():
        for each in worst_by_resource(rule.judge([configuration])):
            if each.outcome is Outcome.FAILED:
                found.setdefault(rule.id.removeprefix("BSC_AWS_"), set()).add(each.address)
    return found


@pytest.mark.parametrize("fixture", ["sound.tf.json", "web.tf.json"])
def test_nothing_is_found_in_a_sound_application(fixture: str) -> None:
    assert _failed(fixture) == {}


@pytest.mark.parametrize(
    ("address", "argument", "rule"),
    [
        ("aws_lb.main", "idle_timeout", "001"),
        ("aws_ecs_service.app", "health_check_grace_period_seconds", "005"),
        ("aws_ecs_service.app", "deployment_circuit_breaker", "006"),
        ("aws_cloudwatch_log_group.app", "retention_in_days", "017"),
        ("aws_ecr_repository.app", "image_tag_mutability", "018"),
        ("aws_db_instance.main", "storage_encrypted", "023"),
        ("aws_ecs_service.app", "lifecycle", "024"),
    ],
)
def test_an_argument_that_a_sound_application_lacks_is_found_and_nothing_else(
    tmp_path: Path, address: str, argument: str, rule: str
) -> None:
    document = json.loads((_FOLDER / "web.tf.json").read_text())
    type_, name = address.split(".")
    del document["resource"][type_][name][argument]
    path = tmp_path / "web.tf.json"
    path.write_text(json.dumps(document))
    assert _failed(path) == {rule: {address}}


def test_each_defect_of_an_application_of_prebuilt_providers_is_found() -> None:
    assert _failed("cdktf_prebuilt.tf.json") == {
        "001": {"aws_lb.alb"},
        "002": {"aws_lb_target_group.vllm-tg"},
        "003": {"aws_ecs_task_definition.gateway-task", "aws_ecs_task_definition.vllm-task"},
        "004": {"aws_ecs_service.gateway-service"},
        "005": {"aws_ecs_service.gateway-service", "aws_ecs_service.vllm-service"},
        "006": {"aws_ecs_service.vllm-service"},
        "007": {"aws_ecs_task_definition.gateway-task", "aws_ecs_task_definition.vllm-task"},
        "009": {"aws_nat_gateway.nat"},
        "010": {"aws_lb_listener_rule.vllm-rule"},
        "011": {"aws_security_group.gpu-sg"},
        "015": {"aws_lb_listener.http"},
        "017": {"aws_cloudwatch_log_group.gateway-logs"},
        "018": {"aws_ecr_repository.gateway-repo"},
        "021": {"aws_ecs_task_definition.gateway-task"},
        "024": {"aws_ecs_service.vllm-service"},
        "026": {"aws_appautoscaling_policy.vllm-cpu"},
        "027": {"aws_ecs_task_definition.vllm-task"},
        "028": {"aws_ecs_service.gateway-service"},
    }


def test_a_plan_with_modules_and_instances_is_judged_like_a_configuration() -> None:
    service = "module.service"
    assert _failed("modules.plan.json") == {
        "001": {"aws_lb.this"},
        "002": {f"{service}.aws_lb_target_group.this"},
        "003": {f"{service}.aws_ecs_task_definition.this"},
        "005": {f"{service}.aws_ecs_service.this"},
        "006": {f"{service}.aws_ecs_service.this"},
        "007": {f"{service}.aws_ecs_task_definition.this"},
        "009": {"module.network.aws_nat_gateway.this"},
        "015": {"aws_lb_listener.http"},
        "017": {f"{service}.aws_cloudwatch_log_group.this"},
        "018": {"aws_ecr_repository.chat"},
    }
