"""The cluster of services."""

from __future__ import annotations

from tests.synth.conftest import Synthesize
from tests.synth.modules.aws.services import KEY, add_cluster


def test_capacity_is_fargate_on_demand_and_spot(synthesize: Synthesize) -> None:
    providers = synthesize(add_cluster).only("aws_ecs_cluster_capacity_providers")["capacity_providers"]
    assert providers == ["FARGATE", "FARGATE_SPOT"]


def test_shells_are_recorded_and_encrypted_by_the_given_key(synthesize: Synthesize) -> None:
    template = synthesize(lambda stack: add_cluster(stack, kms_key_arn=KEY))
    record = template.only("aws_ecs_cluster")["configuration"]["execute_command_configuration"]
    assert (record["kms_key_id"], record["logging"]) == (KEY, "OVERRIDE")
    assert record["log_configuration"] == {
        "cloud_watch_log_group_name": "${aws_cloudwatch_log_group.cluster_shells.name}",
        "cloud_watch_encryption_enabled": True,
    }


def test_the_log_group_that_ecs_would_leave_behind_is_made_before_the_cluster(synthesize: Synthesize) -> None:
    template = synthesize(add_cluster)
    group = template.resource("aws_cloudwatch_log_group.cluster_metrics")
    assert group["name"] == "/aws/ecs/containerinsights/acme-dev/performance"
    assert template.only("aws_ecs_cluster")["depends_on"] == ["aws_cloudwatch_log_group.cluster_metrics"]


def test_metrics_of_containers_can_be_left_out(synthesize: Synthesize) -> None:
    template = synthesize(lambda stack: add_cluster(stack, insights=False))
    assert template.only("aws_ecs_cluster")["setting"] == [{"name": "containerInsights", "value": "disabled"}]
    assert list(template.resources("aws_cloudwatch_log_group")) == ["cluster_shells"]


def test_logs_end(synthesize: Synthesize) -> None:
    groups = synthesize(add_cluster).resources("aws_cloudwatch_log_group").values()
    assert {group["retention_in_days"] for group in groups} == {30}
