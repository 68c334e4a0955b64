"""Whole applications as others write them, under all rules at once."""

from pathlib import Path

from bascule.assembly.configuration import read_configuration
from bascule.check.by_resource import worst_by_resource
from bascule.check.judgement import Outcome
from bascule.check.rules import all_rules

_FOLDER = Path(__file__).with_name("applications")


def _failed(fixture: str) -> dict[str, set[str]]:
    """Addresses at which rules fail, by the rule's number."""
    configuration = read_configuration(_FOLDER / fixture)
    found: dict[str, set[str]] = {}
    for rule in all_rules():
        for each in worst_by_resource(rule.judge([configuration])):
            if each.outcome is Outcome.FAILED:
                found.setdefault(rule.id.removeprefix("BSC_AWS_"), set()).add(each.address)
    return found


def test_nothing_is_found_in_a_sound_application() -> None:
    assert _failed("sound.tf.json") == {}


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
