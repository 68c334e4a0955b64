"""What is told of a bad deploy; ECS's answers are scripted (see scripted_rollout.py), the logs are moto's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bascule.cloud.ecs.image_reference import ImageReference
from tests.unit.bascule.cloud.ecs.conftest import NEW_IMAGE, World

NEW = ImageReference.parse(NEW_IMAGE)
TASK = "0000000000000000000000000000000b"


@pytest.mark.parametrize(
    ("rollout", "reason", "exit_code", "advice"),
    [
        ("rolled back by the circuit breaker", "Essential container in task exited", 1, "its log says why"),
        ("image pull error", "CannotPullContainerError", None, "the image could not be pulled"),
        ("out of memory", "OutOfMemoryError", 137, "raise the service's `memory`"),
        ("never healthy", "Task failed ELB health checks", 0, "`health_path` answers 200"),
    ],
)
def test_a_stopped_task_says_why_and_what_helps(
    world: World, rollout: str, reason: str, exit_code: int | None, advice: str
) -> None:
    world.script(rollout)
    (task,) = world.deploy.deploy(NEW).evidence.tasks
    assert (task.id, task.exit_code, reason in task.reason, advice in task.advice) == (TASK, exit_code, True, True)


def test_events_since_the_deploy_began_are_told_oldest_first(world: World) -> None:
    world.script("rolled back by the circuit breaker")
    events = world.deploy.deploy(NEW).evidence.events
    assert [event.message.partition(") ")[2][:14] for event in events] == [
        "has started 2 ",
        "(deployment ec",
        "rolling back t",
    ]


def test_the_end_of_the_stopped_tasks_log_is_told(world: World) -> None:
    world.script("rolled back by the circuit breaker")
    write_log(world, "loading", "KeyError: 'OPENAI_API_KEY'")
    (task,) = world.deploy.deploy(NEW).evidence.tasks
    assert task.log == ("loading", "KeyError: 'OPENAI_API_KEY'")


def test_a_task_that_never_wrote_has_no_log_and_that_is_no_failure(world: World) -> None:
    world.script("image pull error")
    evidence = world.deploy.deploy(NEW).evidence
    assert (evidence.tasks[0].log, evidence.missing) == ((), ())


def test_logs_that_may_not_be_read_are_said_to_be_missing(world: World) -> None:
    world.script("rolled back by the circuit breaker")
    world.deny("logs", "GetLogEvents")
    evidence = world.deploy.deploy(NEW).evidence
    assert evidence.missing == ("logs: the IAM action logs:GetLogEvents is missing",)


def write_log(world: World, *messages: str) -> None:
    """The stopped task's container has written that."""
    logs = world.clients.client("logs")
    names = {"logGroupName": world.address.log_group, "logStreamName": f"task/chat/{TASK}"}
    logs.create_log_group(logGroupName=world.address.log_group)
    logs.create_log_stream(**names)
    now = int(datetime.now(UTC).timestamp() * 1000)
    events = [{"timestamp": now + number, "message": message} for number, message in enumerate(messages)]
    logs.put_log_events(**names, logEvents=events)
