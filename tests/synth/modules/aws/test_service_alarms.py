"""What is watched of a service."""

from __future__ import annotations

from bascule.bindings import Stack
from modules.aws.service_alarms import ServiceAlarms
from tests.synth.conftest import Synthesize
from tests.synth.modules.aws.services import NAMING, add_topic


def declare(stack: Stack) -> None:
    ServiceAlarms(
        stack,
        "watch",
        naming=NAMING,
        service="chat",
        cluster="acme-dev",
        ecs_service="acme-dev-chat",
        load_balancer="app/a/1",
        target_group="targetgroup/b/2",
        slowest_start=30,
        topic=add_topic(stack),
    )


def test_errors_latency_health_and_shortage_are_watched(synthesize: Synthesize) -> None:
    alarms = synthesize(declare).resources("aws_cloudwatch_metric_alarm").values()
    assert {alarm["alarm_name"].removeprefix("acme-dev-chat-"): alarm["metric_name"] for alarm in alarms} == {
        "errors": "HTTPCode_Target_5XX_Count",
        "latency": "TargetResponseTime",
        "unhealthy-hosts": "UnHealthyHostCount",
        "cpu": "CPUUtilization",
        "memory": "MemoryUtilization",
    }


def test_latency_is_measured_until_the_answer_begins(synthesize: Synthesize) -> None:
    alarm = synthesize(declare).resource("aws_cloudwatch_metric_alarm.watch_latency")
    assert (alarm["threshold"], alarm["extended_statistic"]) == (30, "p95")
    assert alarm["dimensions"] == {"LoadBalancer": "app/a/1", "TargetGroup": "targetgroup/b/2"}


def test_shortage_is_measured_at_the_services_own_tasks(synthesize: Synthesize) -> None:
    alarm = synthesize(declare).resource("aws_cloudwatch_metric_alarm.watch_memory")
    assert alarm["dimensions"] == {"ClusterName": "acme-dev", "ServiceName": "acme-dev-chat"}
