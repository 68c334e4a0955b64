"""The load balancer: who reaches it, how, and for how long."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.bindings import Expression, Stack
from modules.aws.existing_zone import ExistingZone
from modules.aws.route import Route
from tests.synth.conftest import Declare, Synthesize
from tests.synth.modules.aws.services import ACCOUNT, CERTIFICATE, REGION, add_load_balancer, add_topic


def declare(**changes: Any) -> Declare:
    return lambda stack: add_load_balancer(stack, **changes)


@pytest.mark.parametrize(("silence", "timeout"), [(1, 11), (60, 70), (3999, 4000)])
def test_a_connection_outlives_the_longest_silence(synthesize: Synthesize, silence: int, timeout: int) -> None:
    assert synthesize(declare(longest_silence=silence)).only("aws_lb")["idle_timeout"] == timeout


def test_headers_that_are_not_valid_are_dropped(synthesize: Synthesize) -> None:
    assert synthesize(declare()).only("aws_lb")["drop_invalid_header_fields"] is True


def test_it_is_protected_unless_that_is_turned_off(synthesize: Synthesize) -> None:
    assert synthesize(declare()).only("aws_lb")["enable_deletion_protection"] is True


def test_https_is_tls_1_2_and_up_and_http_is_redirected_to_it(synthesize: Synthesize) -> None:
    template = synthesize(declare(certificate_arn=CERTIFICATE))
    https = template.resource("aws_lb_listener.load_balancer_https")
    assert (https["port"], https["ssl_policy"]) == (443, "ELBSecurityPolicy-TLS13-1-2-2021-06")
    http = template.resource("aws_lb_listener.load_balancer_redirect")
    assert http["default_action"] == [
        {"type": "redirect", "redirect": {"protocol": "HTTPS", "port": "443", "status_code": "HTTP_301"}}
    ]


def test_without_a_certificate_there_is_plain_http_alone(synthesize: Synthesize) -> None:
    template = synthesize(declare())
    assert list(template.resources("aws_lb_listener")) == ["load_balancer_http"]
    assert {rule["from_port"] for rule in template.resources("aws_vpc_security_group_ingress_rule").values()} == {80}


def test_a_certificate_may_be_known_later(synthesize: Synthesize) -> None:
    later = Expression.of("data.aws_acm_certificate.shared.arn")
    template = synthesize(declare(certificate_arn=later))
    assert template.resource("aws_lb_listener.load_balancer_https")["certificate_arn"] == later


def test_requests_without_a_route_are_not_found(synthesize: Synthesize) -> None:
    (action,) = synthesize(declare()).only("aws_lb_listener")["default_action"]
    assert (action["type"], action["fixed_response"]["status_code"]) == ("fixed-response", "404")


@pytest.mark.parametrize(
    ("changes", "internal", "subnets", "cidrs"),
    [
        ({}, False, ["subnet-1"], {"0.0.0.0/0"}),
        ({"public": False}, True, ["subnet-2"], {"10.20.0.0/16"}),
        ({"allowed_cidrs": ["192.0.2.0/24"]}, False, ["subnet-1"], {"192.0.2.0/24"}),
    ],
)
def test_it_is_reached_from_where_it_is_meant_to_be(
    synthesize: Synthesize, changes: dict[str, Any], internal: bool, subnets: list[str], cidrs: set[str]
) -> None:
    template = synthesize(declare(**changes))
    load_balancer = template.only("aws_lb")
    assert (load_balancer["internal"], load_balancer["subnets"]) == (internal, subnets)
    rules = template.resources("aws_vpc_security_group_ingress_rule").values()
    assert {rule["cidr_ipv4"] for rule in rules} == cidrs


def test_requests_are_recorded_where_a_bucket_is_given(synthesize: Synthesize) -> None:
    logs = synthesize(declare(log_bucket="acme-dev-logs-1")).only("aws_lb")["access_logs"]
    assert logs == {"bucket": "acme-dev-logs-1", "prefix": "app", "enabled": True}
    assert "AWSLogs" not in logs["prefix"]


def test_an_existing_web_acl_filters_requests(synthesize: Synthesize) -> None:
    acl = f"arn:aws:wafv2:{REGION}:{ACCOUNT}:regional/webacl/shared/1"
    association = synthesize(declare(web_acl_arn=acl)).only("aws_wafv2_web_acl_association")
    assert association == {"resource_arn": "${aws_lb.load_balancer.arn}", "web_acl_arn": acl}


def test_routes_that_fall_on_one_priority_get_two(synthesize: Synthesize) -> None:
    def with_routes(stack: Stack) -> None:
        load_balancer = add_load_balancer(stack)
        for name in ("one", "other"):
            load_balancer.add_route(stack, name, name=name, route=Route(path="/same/*"), target_group_arn="arn:targets")

    rules = synthesize(with_routes).resources("aws_lb_listener_rule").values()
    assert len({rule["priority"] for rule in rules}) == 2


def test_a_host_leads_to_it(synthesize: Synthesize) -> None:
    zone = ExistingZone(zone_id="Z1", name="acme.example")
    template = synthesize(lambda stack: add_load_balancer(stack).add_name("chat.acme.example", zone))
    record = template.resource("aws_route53_record.load_balancer_chat_acme_example")
    assert (record["zone_id"], record["name"], record["type"]) == ("Z1", "chat.acme.example", "A")
    assert record["alias"]["name"] == "${aws_lb.load_balancer.dns_name}"


def test_its_own_errors_are_watched(synthesize: Synthesize) -> None:
    template = synthesize(lambda stack: add_load_balancer(stack, alarm_topic=add_topic(stack)))
    alarm = template.only("aws_cloudwatch_metric_alarm")
    assert alarm["metric_name"] == "HTTPCode_ELB_5XX_Count"
