"""How many tasks a service has."""

from __future__ import annotations

from typing import Any

from bascule.bindings import Expression
from modules.aws.off_hours import OffHours
from modules.aws.service_scaling import Scaling, ServiceScaling
from tests.synth.conftest import Declare, Synthesize
from tests.synth.modules.aws.services import NAMING


def declare(scaling: Scaling, **changes: Any) -> Declare:
    arguments = {
        "naming": NAMING,
        "service": "chat",
        "resource_id": "service/acme-dev/acme-dev-chat",
        "scaling": scaling,
        "minimum": scaling.min,
        "targets": "app/a/1/targetgroup/b/2",
        **changes,
    }
    return lambda stack: ServiceScaling(stack, "scaling", **arguments)


def test_cpu_alone_decides_when_nothing_else_is_asked_for(synthesize: Synthesize) -> None:
    policies = synthesize(declare(Scaling(cpu_percent=50))).resources("aws_appautoscaling_policy")
    assert list(policies) == ["scaling_cpu"]
    assert policies["scaling_cpu"]["target_tracking_scaling_policy_configuration"]["target_value"] == 50


def test_requests_are_counted_at_the_services_own_targets(synthesize: Synthesize) -> None:
    template = synthesize(declare(Scaling(requests_per_target=40)))
    policy = template.resource("aws_appautoscaling_policy.scaling_requests")
    configuration = policy["target_tracking_scaling_policy_configuration"]
    assert configuration["target_value"] == 40
    assert configuration["predefined_metric_specification"] == {
        "predefined_metric_type": "ALBRequestCountPerTarget",
        "resource_label": "app/a/1/targetgroup/b/2",
    }


def test_tasks_leave_more_slowly_than_they_come(synthesize: Synthesize) -> None:
    policy = synthesize(declare(Scaling())).only("aws_appautoscaling_policy")
    configuration = policy["target_tracking_scaling_policy_configuration"]
    assert configuration["scale_in_cooldown"] > configuration["scale_out_cooldown"]


def test_the_minimum_may_be_known_later(synthesize: Synthesize) -> None:
    minimum = Expression.of("var.minimum")
    target = synthesize(declare(Scaling(max=4), minimum=minimum)).only("aws_appautoscaling_target")
    assert (target["min_capacity"], target["max_capacity"]) == (minimum, 4)


def test_hours_off_end_every_task_and_the_morning_brings_them_back(synthesize: Synthesize) -> None:
    off = OffHours(at="20:00", until="07:00", time_zone="Europe/Berlin")
    actions = synthesize(declare(Scaling(min=2, max=6, off_hours=off))).resources("aws_appautoscaling_scheduled_action")
    night, morning = actions["scaling_off"], actions["scaling_on"]
    assert night["scalable_target_action"] == {"min_capacity": "0", "max_capacity": "0"}
    assert morning["scalable_target_action"] == {"min_capacity": "2", "max_capacity": "6"}
    assert (night["timezone"], night["name"]) == ("Europe/Berlin", "acme-dev-chat-off")


def test_the_morning_brings_no_task_as_long_as_nothing_is_delivered(synthesize: Synthesize) -> None:
    minimum = Expression.of("var.minimum")
    off = OffHours(at="20:00", until="07:00")
    template = synthesize(declare(Scaling(max=4, off_hours=off), minimum=minimum))
    action = template.resource("aws_appautoscaling_scheduled_action.scaling_on")["scalable_target_action"]
    assert action["min_capacity"] == minimum


def test_a_plan_by_night_does_not_wake_a_service_up(synthesize: Synthesize) -> None:
    off = OffHours(at="20:00", until="07:00")
    target = synthesize(declare(Scaling(off_hours=off))).only("aws_appautoscaling_target")
    assert target["lifecycle"]["ignore_changes"] == ["min_capacity", "max_capacity"]
    assert "lifecycle" not in synthesize(declare(Scaling())).only("aws_appautoscaling_target")
