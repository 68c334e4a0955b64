"""A service's rollout, as the calls of a deploy see it. What ECS itself does is not proven here (docs/limits.md)."""

from __future__ import annotations

import pytest
from botocore.exceptions import ClientError

from bascule.sandbox.run_summary import summarise
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.store.call_log import CallLog
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import SCOPE
from tests.unit.bascule.sandbox.endpoint.services.ecs.conftest import Service

ARN = "arn:aws:ecs:us-east-1:123456789012:service/acme/chat"


def test_what_a_stack_deployed_runs_by_the_time_somebody_looks(service: Service) -> None:
    found = service.look()
    (deployment,) = found["deployments"]
    assert (found["serviceArn"], found["status"], found["runningCount"]) == (ARN, "ACTIVE", 2)
    assert (deployment["rolloutState"], deployment["taskDefinition"]) == ("COMPLETED", service.definition)


def test_nobody_waits_and_the_log_says_how_long_it_takes_in_reality(service: Service) -> None:
    service.update(taskDefinition=service.register("example.com/chat:2"))
    service.settle()
    [run] = summarise(CallLog(service.store.path).calls())
    assert run.in_reality == 60


def test_tags_are_shown_when_asked_for(service: Service) -> None:
    (found,) = service.ecs.describe_services(cluster="acme", services=["chat"], include=["TAGS"])["services"]
    assert found["tags"] == [{"key": "bascule:minimum", "value": "1"}]
    assert "tags" not in service.look()


def test_a_service_that_is_not_there_is_a_failure_of_the_answer(service: Service) -> None:
    answer = service.ecs.describe_services(cluster="acme", services=["other"])
    assert (answer["services"], [each["reason"] for each in answer["failures"]]) == ([], ["MISSING"])


def test_calls_about_what_is_not_there_fail_with_the_codes_of_ecs(service: Service) -> None:
    with pytest.raises(ClientError, match="ServiceNotFoundException"):
        service.ecs.update_service(cluster="acme", service="other", desiredCount=1)
    with pytest.raises(ClientError, match="ClusterNotFoundException"):
        service.ecs.update_service(cluster="other", service="chat", desiredCount=1)


def test_new_tasks_start_beside_the_old_ones_which_go_when_they_run(service: Service) -> None:
    second = service.register("example.com/chat:2")
    begun = service.update(taskDefinition=second)
    states = [service.look() for _ in range(3)]
    counts = [(each["runningCount"], each["pendingCount"], len(each["deployments"])) for each in states]
    assert [each["rolloutState"] for each in begun["deployments"]] == ["IN_PROGRESS", "COMPLETED"]
    assert counts == [(2, 2, 2), (4, 0, 2), (2, 0, 1)]
    assert states[-1]["deployments"][0]["rolloutState"] == "COMPLETED"


def test_the_provider_reads_what_was_deployed(service: Service, world: World, cache: SchemaCache) -> None:
    second = service.register("example.com/chat:2")
    service.update(taskDefinition=second, desiredCount=3)
    service.settle()
    read = world.read(cache.find(RESOURCE, "aws_ecs_service"), ARN, SCOPE) or {}
    assert (read["task_definition"], read["desired_count"]) == (second, 3)


@pytest.mark.parametrize(
    ("mishap", "code", "reason", "exit_code"),
    [
        ("unpullable", "TaskFailedToStart", "CannotPullContainerError", None),
        ("crashing", "EssentialContainerExited", "Essential container in task exited", 1),
        ("out-of-memory", "EssentialContainerExited", "Essential container in task exited", 137),
        ("unhealthy", "ServiceSchedulerInitiated", "failed ELB health checks", 143),
    ],
)
def test_a_bad_rollout_is_rolled_back_by_the_circuit_breaker(
    service: Service, mishap: str, code: str, reason: str, exit_code: int | None
) -> None:
    service.look()
    service.fail(mishap)
    begun = service.update(taskDefinition=service.register("example.com/chat:2"))
    seen = [service.look() for _ in range(12)]
    states = {(each["id"], each["rolloutState"]) for look in seen for each in look["deployments"]}
    assert (begun["deployments"][0]["id"], "FAILED") in states
    assert (seen[-1]["taskDefinition"], seen[-1]["runningCount"]) == (service.definition, 2)
    stopped = service.tasks("STOPPED")[0]
    assert (stopped["stopCode"], reason in stopped["stoppedReason"]) == (code, True)
    assert stopped["containers"][0].get("exitCode") == exit_code


def test_the_events_tell_the_story(service: Service) -> None:
    service.look()
    service.fail("crashing")
    service.update(taskDefinition=service.register("example.com/chat:2"))
    newest, *_, oldest = [
        each["message"] for look in [service.look() for _ in range(12)][-1:] for each in look["events"]
    ]
    told = [each["message"] for each in service.look()["events"]]
    assert newest == "(service chat) has reached a steady state."
    assert oldest.startswith("(service chat) has started 2 tasks")
    assert any("rolling back to deployment ecs-svc/" in each for each in told)


def test_a_first_delivery_that_fails_goes_back_to_no_tasks(service: Service) -> None:
    nothing = "123456789012.dkr.ecr.us-east-1.amazonaws.com/chat:none"
    before = service.register(nothing)
    service.update(taskDefinition=before, desiredCount=0)
    assert service.settle()["deployments"][0]["rolloutState"] == "COMPLETED"

    service.fail("crashing")
    service.update(taskDefinition=service.register("example.com/chat:2"), desiredCount=1)
    back = [service.look() for _ in range(12)][-1]
    assert (back["taskDefinition"], back["runningCount"]) == (before, 0)
    service.update(taskDefinition=before, desiredCount=0)
    assert (service.look()["desiredCount"], service.look()["pendingCount"]) == (0, 0)


def test_without_circuit_breaker_a_bad_rollout_goes_on_and_on(
    service: Service, world: World, cache: SchemaCache
) -> None:
    service.look()
    row = world.lookup.row("aws_ecs_service", ARN, SCOPE)
    resource = cache.find(RESOURCE, "aws_ecs_service")
    assert row is not None
    world.overwrite(resource, row, {**(world.read(resource, ARN, SCOPE) or {}), "deployment_circuit_breaker": []})
    service.fail("crashing")
    service.update(taskDefinition=service.register("example.com/chat:2"))
    found = service.settle(looks=10)
    assert (found["deployments"][0]["rolloutState"], found["runningCount"]) == ("IN_PROGRESS", 2)
    assert found["deployments"][0]["failedTasks"] > 10


def test_stuck_tasks_stay_pending(service: Service) -> None:
    service.look()
    service.fail("stuck")
    service.update(taskDefinition=service.register("example.com/chat:2"))
    found = service.settle(looks=10)
    assert (found["pendingCount"], found["runningCount"], len(found["deployments"])) == (2, 2, 2)


def test_a_second_update_replaces_the_first(service: Service) -> None:
    first = service.update(taskDefinition=service.register("example.com/chat:2"))["deployments"][0]["id"]
    service.look()
    third = service.register("example.com/chat:3")
    service.update(taskDefinition=third)
    found = service.settle()
    assert (found["taskDefinition"], [each["id"] for each in found["deployments"]]) != (third, [first])
    assert (found["taskDefinition"], found["runningCount"]) == (third, 2)


def test_a_count_changes_without_a_new_deployment(service: Service) -> None:
    before = service.look()["deployments"][0]["id"]
    service.update(desiredCount=5)
    found = [service.look() for _ in range(3)][-1]
    assert (found["runningCount"], [each["id"] for each in found["deployments"]]) == (5, [before])
    service.update(desiredCount=0)
    assert service.look()["runningCount"] == 0


def test_an_image_of_the_own_registry_needs_its_repository(service: Service) -> None:
    missing = "123456789012.dkr.ecr.us-east-1.amazonaws.com/nothing@sha256:" + "a" * 64
    service.look()
    service.update(taskDefinition=service.register(missing))
    found = [service.look() for _ in range(12)][-1]
    assert found["taskDefinition"] == service.definition


def test_arguments_that_are_not_simulated_are_refused(service: Service) -> None:
    with pytest.raises(ClientError, match="platformVersion"):
        service.update(platformVersion="1.4.0")


def test_a_service_is_deleted_when_nothing_runs_or_by_force(service: Service) -> None:
    with pytest.raises(ClientError, match="InvalidParameterException"):
        service.ecs.delete_service(cluster="acme", service="chat")
    with pytest.raises(ClientError, match="ClusterContainsServicesException"):
        service.ecs.delete_cluster(cluster="acme")
    service.ecs.delete_service(cluster="acme", service="chat", force=True)
    service.ecs.delete_cluster(cluster="acme")
    assert service.ecs.list_clusters()["clusterArns"] == []


def test_clusters_and_services_are_listed(service: Service) -> None:
    (cluster,) = service.ecs.list_clusters()["clusterArns"]
    shown = service.ecs.describe_clusters(clusters=["acme", "other"], include=["TAGS"])
    assert service.ecs.list_services(cluster=cluster)["serviceArns"] == [ARN]
    assert (shown["clusters"][0]["activeServicesCount"], shown["failures"][0]["reason"]) == (1, "MISSING")
