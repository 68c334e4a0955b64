"""A service behind a load balancer: nothing cuts its answers, and nobody overwrites what another owns."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.bindings import Expression, Stack
from bascule.errors import SynthError
from modules.aws.ecs_service import HealthCheck
from modules.aws.existing_network import ExistingNetwork
from modules.aws.route import Route
from modules.aws.service_scaling import Scaling
from tests.synth.conftest import Declare, Synthesize
from tests.synth.modules.aws.services import add_cluster, add_service, add_topic

DELIVERED = "jsondecode(aws_ssm_parameter.task_image.insecure_value).image"


def declare(**changes: Any) -> Declare:
    return lambda stack: add_service(stack, **changes)


def test_nothing_runs_until_an_image_is_delivered(synthesize: Synthesize) -> None:
    template = synthesize(declare(scaling=Scaling(min=2, max=5)))
    wanted = f'${{{DELIVERED} == "" ? 0 : 2}}'
    assert template.only("aws_ecs_service")["desired_count"] == wanted
    assert template.only("aws_appautoscaling_target")["min_capacity"] == wanted


def test_the_first_deploy_finds_the_minimum_in_a_tag(synthesize: Synthesize) -> None:
    service = synthesize(declare(scaling=Scaling(min=2, max=5))).only("aws_ecs_service")
    assert service["tags"] == {"bascule:minimum": "2"}


def test_scaling_owns_the_count(synthesize: Synthesize) -> None:
    assert synthesize(declare()).only("aws_ecs_service")["lifecycle"] == {"ignore_changes": ["desired_count"]}


@pytest.mark.parametrize("answer", [1, 120, 3600])
def test_a_target_drains_for_the_longest_answer(synthesize: Synthesize, answer: int) -> None:
    template = synthesize(declare(task={"longest_answer": answer}))
    assert template.only("aws_lb_target_group")["deregistration_delay"] == str(answer)
    assert template.only("aws_ecs_service")["timeouts"] == {"delete": f"{1200 + answer}s"}


def test_an_answer_longer_than_spots_notice_is_refused(synthesize: Synthesize) -> None:
    with pytest.raises(SynthError, match="1 to 120 s"):
        synthesize(declare(spot=True, task={"longest_answer": 121}))


def test_a_deployment_adds_tasks_before_it_ends_others_and_is_rolled_back_when_they_fail(
    synthesize: Synthesize,
) -> None:
    service = synthesize(declare()).only("aws_ecs_service")
    assert (service["deployment_minimum_healthy_percent"], service["deployment_maximum_percent"]) == (100, 200)
    assert service["deployment_circuit_breaker"] == {"enable": True, "rollback": True}


def test_tasks_move_between_zones_with_room_to_do_so(synthesize: Synthesize) -> None:
    service = synthesize(declare()).only("aws_ecs_service")
    assert service["availability_zone_rebalancing"] == "ENABLED"
    assert service["deployment_maximum_percent"] > 100


def test_a_slow_start_is_no_failed_health_check(synthesize: Synthesize) -> None:
    template = synthesize(declare(health_check=HealthCheck(path="/ready", grace=300)))
    assert template.only("aws_ecs_service")["health_check_grace_period_seconds"] == 300
    assert template.only("aws_lb_target_group")["health_check"]["path"] == "/ready"


@pytest.mark.parametrize(("spot", "provider"), [(False, "FARGATE"), (True, "FARGATE_SPOT")])
def test_capacity_changes_in_place(synthesize: Synthesize, spot: bool, provider: str) -> None:
    service = synthesize(declare(spot=spot)).only("aws_ecs_service")
    assert service["capacity_provider_strategy"] == [{"capacity_provider": provider, "weight": 1}]
    assert service["force_new_deployment"] is True
    assert "launch_type" not in service


def test_tasks_have_no_public_address(synthesize: Synthesize) -> None:
    network = synthesize(declare()).only("aws_ecs_service")["network_configuration"]
    assert network["assign_public_ip"] is False
    assert network["subnets"] == ["subnet-2"]


def test_tasks_are_reached_by_the_load_balancer_alone_and_reach_out_by_https_alone(synthesize: Synthesize) -> None:
    template = synthesize(declare(task={"port": 9000}))
    rules = template.resources("aws_vpc_security_group_ingress_rule")
    assert rules["chat_from_load_balancer_in"]["from_port"] == 9000
    into = [rule for rule in rules.values() if "chat" in rule["security_group_id"]]
    assert [rule["referenced_security_group_id"] for rule in into] == [
        "${aws_security_group.load_balancer_security_group.id}"
    ]
    out = template.resource("aws_vpc_security_group_egress_rule.chat_security_group_to_anywhere_443")
    assert (out["from_port"], out["to_port"]) == (443, 443)


def test_another_port_does_not_replace_the_target_group(synthesize: Synthesize) -> None:
    template = synthesize(declare(task={"port": 9000}))
    assert template.only("aws_lb_target_group")["port"] == 80
    assert template.only("aws_ecs_service")["load_balancer"][0]["container_port"] == 9000


def test_a_service_waits_for_its_route_its_rights_and_its_capacity(synthesize: Synthesize) -> None:
    assert synthesize(declare()).only("aws_ecs_service")["depends_on"] == [
        "aws_lb_listener_rule.chat_route",
        "aws_iam_role_policy.task_execution_role_policy",
        "aws_ecs_cluster_capacity_providers.cluster_capacity",
    ]


def test_tasks_carry_the_services_tags(synthesize: Synthesize) -> None:
    assert synthesize(declare()).only("aws_ecs_service")["propagate_tags"] == "SERVICE"


def test_shells_are_off_unless_the_task_allows_them(synthesize: Synthesize) -> None:
    assert synthesize(declare()).only("aws_ecs_service")["enable_execute_command"] is False


def test_shells_are_on_where_the_task_allows_them(synthesize: Synthesize) -> None:
    def with_shells(stack: Stack) -> None:
        cluster = add_cluster(stack)
        add_service(stack, cluster=cluster, task={"shells": cluster})

    assert synthesize(with_shells).only("aws_ecs_service")["enable_execute_command"] is True


def test_requests_go_to_the_task_with_the_fewest_open_ones(synthesize: Synthesize) -> None:
    group = synthesize(declare()).only("aws_lb_target_group")
    assert group["load_balancing_algorithm_type"] == "least_outstanding_requests"
    assert "slow_start" not in group


def test_a_route_asks_for_host_and_path(synthesize: Synthesize) -> None:
    rule = synthesize(declare(route=Route(host="chat.example", path="/api/*"))).only("aws_lb_listener_rule")
    assert rule["condition"] == [
        {"path_pattern": {"values": ["/api/*"]}},
        {"host_header": {"values": ["chat.example"]}},
    ]


def test_alarms_are_made_when_somebody_is_told(synthesize: Synthesize) -> None:
    assert not synthesize(declare()).resources("aws_cloudwatch_metric_alarm")


def test_the_alarms_of_a_service_tell_the_topic(synthesize: Synthesize) -> None:
    template = synthesize(lambda stack: add_service(stack, alarm_topic=add_topic(stack)))
    assert len(template.resources("aws_cloudwatch_metric_alarm")) == 5


def test_a_network_may_be_known_later(synthesize: Synthesize) -> None:
    network = ExistingNetwork(
        vpc_id=Expression.of("data.aws_vpc.shared.id"),
        cidr="10.20.0.0/16",
        public_subnet_ids=[Expression.of("var.public")],
        private_subnet_ids=[Expression.of("var.private")],
    )
    template = synthesize(declare(network=network))
    assert template.only("aws_lb_target_group")["vpc_id"] == "${data.aws_vpc.shared.id}"
    assert template.only("aws_ecs_service")["network_configuration"]["subnets"] == ["${var.private}"]
