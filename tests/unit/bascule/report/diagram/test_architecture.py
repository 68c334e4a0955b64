"""What the picture shows follows from what the resources read."""

from __future__ import annotations

from bascule.report.diagram import Architecture, architecture
from bascule.report.diagram.component import Component
from bascule.report.diagram.placement import Side
from tests.unit.bascule.report.apps import app, stack, web_application


def named(drawn: Architecture) -> dict[str, Component]:
    return {component.name: component for component in drawn.components}


def test_a_construct_is_one_component_and_its_parts_are_in_it() -> None:
    found = named(architecture(web_application()))
    assert set(found) == {"network", "balancer", "chat", "store", "key"}
    assert {node.address for node in found["chat"].resources} == {
        "aws_ecs_service.chat",
        "aws_ecs_task_definition.task",
    }


def test_components_are_on_the_side_of_the_subnets_that_another_stack_exports() -> None:
    drawn = architecture(web_application())
    assert {each.name for each in drawn.on(Side.PUBLIC)} == {"balancer"}
    assert {each.name for each in drawn.on(Side.PRIVATE)} == {"chat"}


def test_requests_go_from_the_load_balancer_and_queries_from_the_service() -> None:
    drawn = architecture(web_application())
    assert {(arrow.source, arrow.target) for arrow in drawn.arrows} == {
        ("app/balancer", "app/chat"),
        ("app/chat", "app/store"),
    }


def test_users_reach_what_is_not_internal() -> None:
    drawn = architecture(app(stack("app", {"aws_lb.open": {}, "aws_lb.inside": {"internal": True}})))
    assert [each.name for each in drawn.components if each.exposed] == ["open"]


def test_details_hold_plain_values_alone() -> None:
    found = named(architecture(web_application()))
    assert found["chat"].details == ("512 CPU units, 1024 MiB",)
    assert found["store"].details == ()


def test_what_has_no_kind_is_named_and_not_drawn() -> None:
    assert [each.name for each in architecture(web_application()).undrawn] == ["thing"]
