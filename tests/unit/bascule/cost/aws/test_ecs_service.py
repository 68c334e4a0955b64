"""Tasks on Fargate: golden figures, counted by hand from the price list of us-east-1.

x86: 0.04048 a vCPU-hour, 0.004445 a GB-hour; ARM: 0.03238, 0.00356; ephemeral storage 0.000111. 730 hours a month.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.unit.bascule.cost.conftest import Count, idle, line, load, manifest

TASK = {
    "family": "chat",
    "cpu": "1024",
    "memory": "2048",
    "requires_compatibilities": ["FARGATE"],
}
SERVICE = {
    "name": "chat",
    "cluster": "main",
    "task_definition": "${aws_ecs_task_definition.chat.arn}",
    "launch_type": "FARGATE",
    "desired_count": 2,
}
TARGET = {
    "service_namespace": "ecs",
    "scalable_dimension": "ecs:service:DesiredCount",
    "resource_id": "service/main/${aws_ecs_service.chat.name}",
    "min_capacity": 1,
    "max_capacity": 4,
}


def resources(*, task: dict[str, Any] | None = None, **service: Any) -> dict[str, Any]:
    return {"aws_ecs_task_definition.chat": TASK | (task or {}), "aws_ecs_service.chat": SERVICE | service}


def schedule(expression: str, minimum: Any, maximum: Any, **more: Any) -> dict[str, Any]:
    action = {"min_capacity": minimum, "max_capacity": maximum}
    named = {"name": "x", "service_namespace": "ecs", "resource_id": "${aws_appautoscaling_target.chat.resource_id}"}
    return {**named, "schedule": expression, "scalable_target_action": action, **more}


def test_two_tasks_of_one_vcpu_and_two_gigabytes(count: Count) -> None:
    found = count(resources())
    # 2 x 730 x 0.04048 = 59.1008; 2 x 2 x 730 x 0.004445 = 12.9794
    assert (idle(found, "vCPU"), idle(found, "memory")) == (Decimal("59.1008"), Decimal("12.9794"))
    assert found.total("load").usd == Decimal("72.0802")


def test_arm_has_prices_of_its_own(count: Count) -> None:
    found = count(resources(task={"runtime_platform": {"cpu_architecture": "ARM64"}}, desired_count=1))
    # 730 x 0.03238 = 23.6374; 2 x 730 x 0.00356 = 5.1976
    assert found.total("idle").usd == Decimal("28.8350")


@pytest.mark.parametrize(("cpu", "memory"), [(1024, 2048), ("1 vCPU", "2 GB"), ("1vcpu", "2gb")])
def test_sizes_are_read_in_every_form_that_ecs_takes(count: Count, cpu: Any, memory: Any) -> None:
    assert count(resources(task={"cpu": cpu, "memory": memory})).total("idle").usd == Decimal("72.0802")


def test_only_storage_above_twenty_gigabytes_is_paid(count: Count) -> None:
    found = count(resources(task={"ephemeral_storage": [{"size_in_gib": 50}]}, desired_count=1))
    # 30 x 730 x 0.000111
    assert idle(found, "ephemeral storage") == Decimal("2.430900")


def test_without_arm_prices_of_a_region_the_total_is_a_lower_bound(count: Count) -> None:
    found = count(resources(task={"runtime_platform": {"cpu_architecture": "ARM64"}}), region="eu-central-1")
    total = found.total("idle")
    assert (total.usd, total.at_least) == (Decimal(0), True)
    assert line(found, "vCPU").quote.of == "Fargate, vCPU Linux ARM, eu-central-1, per vCPU-hour"


def test_spot_is_never_firm(count: Count) -> None:
    spot = [{"capacity_provider": "FARGATE_SPOT", "weight": 1}]
    found = count(resources(launch_type=None, capacity_provider_strategy=spot))
    assert found.total("idle").about
    assert line(found, "vCPU on Spot").quote.confidence == "low"


def test_a_mixed_strategy_divides_the_tasks(count: Count) -> None:
    mixed = [{"capacity_provider": "FARGATE", "weight": 3}, {"capacity_provider": "FARGATE_SPOT", "weight": 1}]
    found = count(resources(launch_type=None, capacity_provider_strategy=mixed))
    # Three quarters of 59.1008.
    assert idle(found, "vCPU") == Decimal("44.325600")
    assert line(found, "vCPU on Spot").idle.quantity == Decimal("365.00")


def test_tasks_on_instances_are_counted_at_the_instances(count: Count) -> None:
    found = count(resources(launch_type="EC2"))
    assert (found.lines, found.exempt[0].reason) == ((), "its tasks run on instances that are counted themselves")


def test_the_clusters_strategy_holds_for_a_service_without_one(count: Count) -> None:
    cluster = {
        "aws_ecs_cluster.main": {"name": "main"},
        "aws_ecs_cluster_capacity_providers.main": {
            "cluster_name": "${aws_ecs_cluster.main.name}",
            "default_capacity_provider_strategy": [{"capacity_provider": "FARGATE", "weight": 1}],
        },
    }
    found = count({**resources(launch_type=None, cluster="${aws_ecs_cluster.main.arn}"), **cluster})
    assert idle(found, "vCPU") == Decimal("59.1008")


def test_scaling_decides_between_idle_and_load(count: Count) -> None:
    found = count({**resources(), "aws_appautoscaling_target.chat": TARGET})
    # Idle 1 task; at load a quarter of the time 4: 1.75 tasks.
    assert (idle(found, "vCPU"), load(found, "vCPU")) == (Decimal("29.5504"), Decimal("51.7132"))


def test_a_service_without_an_image_is_counted_with_the_tasks_that_it_will_have(count: Count) -> None:
    waiting = '${jsondecode(aws_ssm_parameter.image.insecure_value).image == "" ? 0 : 3}'
    parameter = {"name": "image", "type": "String", "insecure_value": '{"image": ""}'}
    found = count(
        {
            **resources(desired_count=waiting, tags={"bascule:minimum": "3"}),
            "aws_ssm_parameter.image": parameter,
            "aws_appautoscaling_target.chat": TARGET | {"min_capacity": waiting, "max_capacity": 3},
        }
    )
    assert line(found, "vCPU").idle.quantity == 3 * 730


def test_of_a_conditional_nobody_knows_the_larger_count_holds(count: Count) -> None:
    found = count(resources(desired_count="${data.aws_x.y.busy ? 2 : 5}"))
    assert line(found, "vCPU").idle.quantity == 5 * 730


def test_a_count_that_nobody_knows_is_unknown(count: Count) -> None:
    found = count(resources(desired_count="${data.aws_x.y.count}"))
    assert (line(found, "vCPU").idle.quantity, found.total("idle").at_least) == (None, True)


def test_hours_off_are_taken_off(count: Count) -> None:
    found = count(
        {
            **resources(),
            "aws_appautoscaling_target.chat": TARGET,
            "aws_appautoscaling_scheduled_action.off": schedule("cron(0 20 ? * MON-FRI *)", "0", "0"),
            "aws_appautoscaling_scheduled_action.on": schedule("cron(0 7 ? * MON-FRI *)", "1", "4"),
        }
    )
    # 65 of 168 hours: 29.5504 x 65 / 168
    assert round(idle(found, "vCPU"), 4) == Decimal("11.4332")


def test_a_schedule_that_cannot_be_told_makes_the_tasks_unknown(count: Count) -> None:
    action = schedule("${var.off}", "0", "0")
    found = count(
        {**resources(), "aws_appautoscaling_target.chat": TARGET, "aws_appautoscaling_scheduled_action.off": action}
    )
    assert "schedule cannot be told" in line(found, "vCPU").note
    assert found.total("idle").at_least


def test_an_action_that_ended_is_no_part_of_it(count: Count) -> None:
    action = schedule("cron(0 20 * * ? *)", "0", "0", end_time="2026-01-01T00:00:00Z")
    found = count(
        {**resources(), "aws_appautoscaling_target.chat": TARGET, "aws_appautoscaling_scheduled_action.off": action}
    )
    assert line(found, "vCPU").idle.quantity == 730


def test_a_public_address_of_each_task_is_paid(count: Count) -> None:
    found = count(resources(network_configuration={"assign_public_ip": True}))
    # 2 x 730 x 0.005
    assert idle(found, "public IPv4") == Decimal("7.300")


def test_tokens_are_counted_by_requests(count: Count) -> None:
    usage: dict[str, dict[str, float | str]] = {
        "services.chat": {
            "requests": 200_000,
            "model": "Anthropic API/claude-haiku-4.5",
            "input_tokens": 1_000,
            "output_tokens": 500,
        }
    }
    said = manifest(usage=usage, paths={"aws_ecs_service.chat": "dev-aws-app/service-chat/resource"})
    found = count(resources(), manifest=said)
    # 200 million at 1.00, 100 million at 5.00; nothing while nobody asks.
    assert (load(found, "input tokens"), load(found, "output tokens")) == (Decimal(200), Decimal(500))
    assert idle(found, "output tokens") == 0


def test_a_task_definition_that_is_elsewhere_makes_sizes_unknown(count: Count) -> None:
    found = count({"aws_ecs_service.chat": SERVICE | {"task_definition": "other:7"}})
    assert line(found, "memory").idle.quantity is None
