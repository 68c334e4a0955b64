"""What becomes of objects from the first apply to the last destroy."""

from __future__ import annotations

from typing import Any

import pytest

from tests.deploy.sandbox.conftest import NewStack, StackFolder
from tests.deploy.sandbox.everything import everything


def network(cidr: str = "10.0.0.0/16", **tags: str) -> dict[str, Any]:
    subnet = {"vpc_id": "${aws_vpc.main.id}", "cidr_block": "${cidrsubnet(aws_vpc.main.cidr_block, 8, 1)}"}
    return {
        "provider": {"aws": {"region": "us-east-1"}},
        "resource": {"aws_vpc": {"main": {"cidr_block": cidr, "tags": tags}}, "aws_subnet": {"a": subnet}},
    }


@pytest.mark.complete
def test_every_type_of_the_stacks_is_deployed_and_destroyed_and_deployed_again(stack: StackFolder) -> None:
    stack.apply(everything())
    assert stack.empty_plan()
    first = stack.state()
    stack.destroy()
    assert stack.state() == {}
    assert stack.objects() == []
    stack.apply(everything())
    assert stack.state()["aws_vpc.main"]["id"] == first["aws_vpc.main"]["id"]
    stack.destroy()


def test_a_change_in_place_keeps_the_object(stack: StackFolder) -> None:
    stack.apply(network())
    before = stack.state()["aws_vpc.main"]["id"]
    stack.apply(network(Name="main"))
    assert stack.state()["aws_vpc.main"]["id"] == before
    assert stack.empty_plan()


def following(value: str, **tags: str) -> dict[str, Any]:
    """Objects with values that the provider plans anew although the configuration says them, or that a change moves."""
    parameter = {"name": "/image", "type": "String", "insecure_value": value, "tags": tags}
    template = {"name": "web", "image_id": f"ami-{value}", "update_default_version": True}
    key = {"attribute": [{"name": "user", "type": "S"}], "hash_key": "user", "billing_mode": "PAY_PER_REQUEST"}
    stream = {"stream_enabled": True, "stream_view_type": "NEW_IMAGE"} if tags else {}
    return {
        "provider": {"aws": {"region": "us-east-1"}},
        "resource": {
            "aws_ssm_parameter": {"image": parameter},
            "aws_launch_template": {"web": template},
            "aws_dynamodb_table": {"sessions": {"name": "sessions", "tags": tags, **key, **stream}},
        },
    }


def test_values_that_follow_from_a_change_are_what_the_configuration_says(stack: StackFolder) -> None:
    stack.apply(following("0a1", env="prod"))
    stack.apply(following("0a2"))
    state = stack.state()
    assert state["aws_ssm_parameter.image"]["insecure_value"] == state["aws_ssm_parameter.image"]["value"] == "0a2"
    assert not state["aws_ssm_parameter.image"]["tags_all"]
    assert stack.empty_plan()


def test_a_change_that_replaces_takes_along_what_depends_on_it(stack: StackFolder) -> None:
    stack.apply(network())
    stack.write(network("10.1.0.0/16"))
    assert stack.planned() == {"aws_vpc.main": ["delete", "create"], "aws_subnet.a": ["delete", "create"]}
    stack.run("apply", "plan")
    assert stack.empty_plan()
    assert len(stack.objects()) == 2


def test_an_object_that_was_asked_to_be_replaced_is(stack: StackFolder) -> None:
    stack.apply(network())
    stack.run("apply", "-auto-approve", "-replace=aws_subnet.a")
    assert stack.empty_plan()
    stack.run("taint", "aws_subnet.a")
    assert stack.planned() == {"aws_subnet.a": ["delete", "create"]}


def test_an_object_that_is_gone_is_planned_again(stack: StackFolder) -> None:
    stack.apply(network())
    stack.objects("DELETE FROM objects WHERE type = 'aws_subnet'")
    assert stack.planned() == {"aws_subnet.a": ["create"]}
    stack.run("apply", "plan")
    assert stack.empty_plan()


def test_a_change_behind_the_engines_back_is_planned_away(stack: StackFolder) -> None:
    stack.apply(network(Name="main"))
    stack.objects("UPDATE objects SET attributes = replace(attributes, '\"main\"', '\"else\"') WHERE type = 'aws_vpc'")
    assert stack.planned() == {"aws_vpc.main": ["update"]}


def test_a_state_that_was_lost_is_found_again_without_making_anything_twice(stack: StackFolder) -> None:
    stack.apply(everything())
    before, objects = stack.state(), sorted(stack.objects())
    stack.lose_state()
    stack.run("apply", "-auto-approve")
    assert {address: each["id"] for address, each in stack.state().items()} == {
        address: each["id"] for address, each in before.items()
    }
    assert sorted(stack.objects()) == objects


def test_an_object_is_imported_by_its_id(stack: StackFolder) -> None:
    stack.apply(network())
    subnet = stack.state()["aws_subnet.a"]["id"]
    stack.run("state", "rm", "aws_subnet.a")
    stack.run("import", "aws_subnet.a", subnet)
    assert stack.empty_plan()


def test_an_import_of_nothing_is_refused(stack: StackFolder) -> None:
    stack.write(network())
    refused = stack.run("import", "aws_vpc.main", "vpc-none", accepted=(1,)).stderr
    assert "Cannot import non-existent remote object" in refused


def test_a_moved_address_keeps_its_object(stack: StackFolder) -> None:
    stack.apply(network())
    document = network()
    document["resource"]["aws_subnet"] = {"b": document["resource"]["aws_subnet"]["a"]}
    document["moved"] = [{"from": "aws_subnet.a", "to": "aws_subnet.b"}]
    stack.apply(document)
    assert stack.empty_plan()
    assert len(stack.objects()) == 2


def test_two_stacks_of_one_account_see_each_others_objects(new_stack: NewStack) -> None:
    foundation, app = new_stack("dev-foundation"), new_stack("dev-app")
    foundation.apply(network())
    vpc = foundation.state()["aws_vpc.main"]["id"]
    app.apply({"resource": {"aws_security_group": {"a": {"name": "a", "vpc_id": vpc}}}})
    refused = foundation.run("destroy", "-auto-approve", accepted=(1,)).stderr
    assert "DependencyViolation" in refused
    app.destroy()
    foundation.destroy()
