"""Tasks follow from their service."""

from __future__ import annotations

from tests.unit.bascule.sandbox.endpoint.services.ecs.conftest import FAMILY, Service

DIGEST = "sha256:" + "b" * 64


def test_running_tasks_tell_the_digest_of_their_image(service: Service) -> None:
    service.update(taskDefinition=service.register(f"example.com/chat@{DIGEST}"))
    deployment = service.settle()["deployments"][0]["id"]
    tasks = service.tasks()
    assert [each["containers"][0]["imageDigest"] for each in tasks] == [DIGEST, DIGEST]
    assert {(each["lastStatus"], each["startedBy"], each["group"]) for each in tasks} == {
        ("RUNNING", deployment, "service:chat")
    }


def test_replaced_tasks_are_listed_as_stopped(service: Service) -> None:
    before = {each["taskArn"] for each in service.tasks()}
    service.update(forceNewDeployment=True)
    service.settle()
    stopped = service.tasks("STOPPED")
    assert {each["taskArn"] for each in stopped} == before
    assert {each["stopCode"] for each in stopped} == {"ServiceSchedulerInitiated"}


def test_tasks_are_found_by_family_and_by_cluster(service: Service) -> None:
    listed = service.ecs.list_tasks
    assert len(listed(cluster="acme", family=FAMILY)["taskArns"]) == len(listed(cluster="acme")["taskArns"]) == 2
    assert listed(cluster="acme", family="other")["taskArns"] == []


def test_a_task_that_is_not_there_is_a_failure_of_the_answer(service: Service) -> None:
    answer = service.ecs.describe_tasks(cluster="acme", tasks=["nothing"])
    assert (answer["tasks"], answer["failures"][0]["reason"]) == ([], "MISSING")


def test_lists_come_in_parts(service: Service) -> None:
    pages = service.ecs.get_paginator("list_tasks").paginate(cluster="acme", PaginationConfig={"PageSize": 1})
    assert [len(each["taskArns"]) for each in pages] == [1, 1]
