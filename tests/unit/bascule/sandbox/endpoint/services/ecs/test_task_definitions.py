"""Revisions: registered over the API, tracked and forgotten as AWS does it."""

from __future__ import annotations

import pytest
from botocore.exceptions import ClientError

from tests.unit.bascule.sandbox.endpoint.services.ecs.conftest import FAMILY, Service


def test_a_stacks_revision_is_described_with_the_defaults_of_ecs(service: Service) -> None:
    found = service.ecs.describe_task_definition(taskDefinition=FAMILY, include=["TAGS"])
    made = found["taskDefinition"]
    (container,) = made["containerDefinitions"]
    assert (made["revision"], made["status"], made["cpu"], made["volumes"][0]["name"]) == (
        1,
        "ACTIVE",
        "1024",
        "scratch",
    )
    assert (container["cpu"], container["mountPoints"], container["volumesFrom"]) == (0, [], [])
    assert found["tags"] == [{"key": "team", "value": "a"}]


def test_a_family_means_its_newest_active_revision(service: Service) -> None:
    second = service.register("example.com/chat:2")
    describe = service.ecs.describe_task_definition
    assert describe(taskDefinition=FAMILY)["taskDefinition"]["taskDefinitionArn"] == second
    service.ecs.deregister_task_definition(taskDefinition=second)
    assert describe(taskDefinition=FAMILY)["taskDefinition"]["taskDefinitionArn"] == service.definition


def test_an_inactive_revision_is_still_described_and_never_numbered_again(service: Service) -> None:
    second = service.register("example.com/chat:2")
    service.ecs.deregister_task_definition(taskDefinition=second)
    described = service.ecs.describe_task_definition(taskDefinition=f"{FAMILY}:2")["taskDefinition"]
    assert described["status"] == "INACTIVE"
    assert service.register("example.com/chat:3").endswith(":3")


def test_no_service_is_moved_to_an_inactive_revision(service: Service) -> None:
    second = service.register("example.com/chat:2")
    service.ecs.deregister_task_definition(taskDefinition=second)
    with pytest.raises(ClientError, match="TaskDefinition is inactive"):
        service.update(taskDefinition=second)


def test_active_and_inactive_ones_are_listed_apart(service: Service) -> None:
    second = service.register("example.com/chat:2")
    service.ecs.deregister_task_definition(taskDefinition=second)
    listed = service.ecs.list_task_definitions
    assert listed(familyPrefix=FAMILY)["taskDefinitionArns"] == [service.definition]
    assert listed(familyPrefix=FAMILY, status="INACTIVE")["taskDefinitionArns"] == [second]


def test_only_an_inactive_revision_is_deleted(service: Service) -> None:
    second = service.register("example.com/chat:2")
    service.ecs.deregister_task_definition(taskDefinition=second)
    answer = service.ecs.delete_task_definitions(taskDefinitions=[second, service.definition])
    assert [each["taskDefinitionArn"] for each in answer["taskDefinitions"]] == [second]
    assert [each["arn"] for each in answer["failures"]] == [service.definition]


def test_what_is_not_there_is_the_callers_mistake(service: Service) -> None:
    with pytest.raises(ClientError, match="ClientException"):
        service.ecs.describe_task_definition(taskDefinition="nothing")


def test_a_container_needs_an_image(service: Service) -> None:
    with pytest.raises(ClientError, match="image"):
        service.ecs.register_task_definition(family="other", containerDefinitions=[{"name": "a"}])


def test_roles_must_exist(service: Service) -> None:
    with pytest.raises(ClientError, match=r"ClientException.*role/nobody"):
        service.ecs.register_task_definition(
            family="other",
            containerDefinitions=[{"name": "a", "image": "b"}],
            executionRoleArn="arn:aws:iam::123456789012:role/nobody",
        )
