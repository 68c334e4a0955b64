"""D2 gets a source that says the same whatever names hold."""

from __future__ import annotations

from bascule.report.diagram import architecture
from bascule.report.diagram.d2_text import d2_text
from tests.unit.bascule.report.apps import app, stack, web_application


def test_arrows_lead_to_where_the_components_stand() -> None:
    text = d2_text(architecture(web_application()))
    balancer, chat = 'picture.flow.cloud.network.public."app/balancer"', 'picture.flow.cloud.network.private."app/chat"'
    assert f"{balancer} -> {chat}: requests {{class: arrow}}" in text
    assert f"picture.flow.users -> {balancer}: HTTPS {{class: arrow}}" in text


def test_what_no_arrow_touches_stands_below_the_rest() -> None:
    assert 'picture.shelves.operations."app/key"' in d2_text(architecture(web_application()))


def test_an_app_without_a_network_is_drawn_too() -> None:
    text = d2_text(architecture(app(stack("web", {"aws_cloudfront_distribution.site": {}}))))
    assert 'picture.flow.users -> picture.flow.cloud."web/site": HTTPS' in text


def test_no_name_is_taken_for_a_substitution() -> None:
    text = d2_text(architecture(app(stack("web", {"aws_route53_zone.zone": {"name": 'a"b$'}}))))
    assert '\\"b$' in text
    assert "${" not in text
