"""D2 gets a source that says the same whatever names hold."""

from __future__ import annotations

from bascule.report.diagram import architecture
from bascule.report.diagram.d2_text import d2_text
from tests.unit.bascule.report.apps import app, stack, web_application


def test_arrows_lead_to_where_the_components_stand() -> None:
    text = d2_text(architecture(web_application()))
    balancer, chat = 'cloud.network.public."app/balancer"', 'cloud.network.private."app/chat"'
    assert f"{balancer} -> {chat}: requests {{class: arrow}}" in text
    assert f"users -> {balancer}: HTTPS {{class: arrow}}" in text


def test_what_no_arrow_touches_stands_below_the_rest() -> None:
    assert 'below.operations."app/key"' in d2_text(architecture(web_application()))


def test_an_app_without_a_network_is_drawn_too() -> None:
    text = d2_text(architecture(app(stack("web", {"aws_cloudfront_distribution.site": {}}))))
    assert 'users -> cloud."web/site": HTTPS' in text


def test_where_nothing_flows_the_shelves_are_in_the_cloud() -> None:
    assert 'cloud.operations."base/key"' in d2_text(architecture(app(stack("base", {"aws_kms_key.key": {}}))))


def test_many_that_are_alike_have_one_arrow_for_all() -> None:
    services = {f"aws_ecs_service.s{number}": {"load_balancer": "${aws_lb.balancer.arn}"} for number in range(4)}
    text = d2_text(architecture(app(stack("app", {"aws_lb.balancer": {}, **services}))))
    assert 'cloud."with app/s0": "ECS service on Fargate, 4 times"' in text
    assert text.count("requests") == 1


def test_what_sends_elsewhere_has_its_own_arrow() -> None:
    services = {f"aws_ecs_service.s{number}": {"load_balancer": "${aws_lb.balancer.arn}"} for number in range(4)}
    database = {
        "aws_db_instance.store": {},
        "aws_ecs_service.own": {"on": ["${aws_lb.balancer.arn}", "${aws_db_instance.store.id}"]},
    }
    text = d2_text(architecture(app(stack("app", {"aws_lb.balancer": {}, **services, **database}))))
    assert text.count("requests") == 2
    assert 'cloud."app/own" -> cloud."app/store": SQL' in text


def test_no_name_is_taken_for_a_substitution() -> None:
    text = d2_text(architecture(app(stack("web", {"aws_route53_zone.zone": {"name": 'a"b$'}}))))
    assert '\\"b$' in text
    assert "${" not in text
