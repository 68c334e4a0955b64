"""What an engine can do to a state besides applying: import, move, forget, replace, aim at one address."""

from __future__ import annotations

import json
from typing import Any

from tests.deploy.sandbox.conftest import NewStack, StackFolder
from tests.deploy.sandbox.test_lifecycle import network

SUBNET = network()["resource"]["aws_subnet"]["a"]


def with_cluster(**blocks: Any) -> dict[str, Any]:
    """The network, and a type that nothing else here has."""
    document = network()
    document["resource"]["aws_ecs_cluster"] = {"jobs": {"name": "jobs"}}
    return {**document, **blocks}


def test_an_object_is_forgotten_and_taken_back_by_import_blocks(stack: StackFolder) -> None:
    stack.apply(with_cluster())
    objects = sorted(stack.objects())
    stack.apply(network() | {"removed": {"from": "aws_ecs_cluster.jobs", "lifecycle": {"destroy": False}}})
    assert "aws_ecs_cluster.jobs" not in stack.state()
    assert sorted(stack.objects()) == objects

    stack.write(network() | {"import": {"to": "aws_ecs_cluster.jobs", "id": "jobs"}})
    stack.run("plan", "-generate-config-out=cluster.tf")
    stack.apply(network() | {"import": {"to": "aws_ecs_cluster.jobs", "id": "jobs"}})
    (stack.folder / "cluster.tf").unlink()
    stack.write(with_cluster())
    assert stack.empty_plan()
    assert sorted(stack.objects()) == objects


def test_an_import_block_of_nothing_is_refused(stack: StackFolder) -> None:
    document = with_cluster(**{"import": {"to": "aws_ecs_cluster.jobs", "id": "nowhere"}})
    assert "Cannot import non-existent remote object" in stack.refused(document, "plan")


def test_a_part_is_applied_alone_and_the_rest_later(stack: StackFolder) -> None:
    stack.apply(with_cluster(), "-target=aws_vpc.main")
    assert [kind for kind, _ in stack.objects()] == ["aws_vpc"]
    stack.run("destroy", "-auto-approve", "-target=aws_ecs_cluster.jobs")
    stack.run("apply", "-auto-approve")
    assert stack.empty_plan()


def test_an_object_moves_to_another_address_and_to_another_stack(new_stack: NewStack) -> None:
    old, new = new_stack("old"), new_stack("new")
    old.apply(with_cluster())
    old.run("state", "mv", "aws_subnet.a", "aws_subnet.b")
    document = with_cluster()
    document["resource"]["aws_subnet"] = {"b": SUBNET}
    old.write(document)
    assert old.empty_plan()

    old.run("state", "mv", "-state-out=../new/terraform.tfstate", "aws_ecs_cluster.jobs", "aws_ecs_cluster.jobs")
    old.write({**document, "resource": network()["resource"] | {"aws_subnet": {"b": SUBNET}}})
    assert old.empty_plan()
    new.write({"resource": {"aws_vpc": {"own": {"cidr_block": "10.9.0.0/16"}}}})
    assert new.planned() == {"aws_ecs_cluster.jobs": ["delete"], "aws_vpc.own": ["create"]}


def test_a_state_whose_cloud_was_emptied_is_planned_anew_whatever_it_holds(stack: StackFolder) -> None:
    stack.apply(with_cluster())
    stack.objects("DELETE FROM objects")
    stack.write(network())
    assert stack.planned() == {"aws_vpc.main": ["create"], "aws_subnet.a": ["create"]}


def test_a_type_that_was_added_to_the_files_by_hand_is_served(stack: StackFolder) -> None:
    stack.write(network())
    (stack.folder / "more.tf.json").write_text(json.dumps({"resource": {"aws_sns_topic": {"news": {"name": "news"}}}}))
    assert "aws_sns_topic.news" in stack.planned()


def test_a_mistyped_type_is_told_with_the_nearest_one(stack: StackFolder) -> None:
    document = network()
    document["resource"]["aws_sqs_qeue"] = {"jobs": {}}
    told = " ".join(stack.refused(document, "validate").split())
    assert 'does not support resource type "aws_sqs_qeue"' in told
    assert 'Did you mean "aws_sqs_queue"?' in told
