"""BSC_AWS_003: a container that answers may finish after SIGTERM."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.aws.answer_times import ASSUMED_ANSWER, declared_answer
from bascule.check.aws.container import Container, containers
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.scalars import number
from bascule.check.severity import Severity
from bascule.facts.fargate import fargate

_DEFAULT = 30


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for task in resources(configurations, "aws_ecs_task_definition"):
        found = containers(task)
        if isinstance(found, Unknown):
            yield task.unknown("container_definitions are not known")
            continue
        answering = [container for container in found if container.listens]
        if answering:
            yield _judgement(task, answering)


def _judgement(task: Resource, answering: Sequence[Container]) -> Judgement:
    for container in answering:
        timeout = number(container.get("stopTimeout"), _DEFAULT)
        if timeout is None or isinstance(timeout, Unknown):
            return task.unknown(f"stopTimeout of {container.name} is not known")
        needed = _needed(task, container)
        if timeout < needed:
            default = " (the default)" if container.get("stopTimeout") is None else ""
            return task.failed(
                f"stopTimeout of {container.name} is {timeout:.0f} s{default}: answers are cut, {needed} s are needed"
            )
    return task.passed()


def _needed(task: Resource, container: Container) -> int:
    answer = declared_answer(task.together, [container.name])
    return min(ASSUMED_ANSWER if answer is None else answer, fargate().stop_timeout_seconds)


RULE = Rule(
    id="BSC_AWS_003",
    title="A container has time to finish its answers when it is stopped",
    severity=Severity.MEDIUM,
    reason="ECS kills a container so long after SIGTERM; what Spot or a health check stops was not drained before.",
    fix="set stopTimeout to the longest answer, at most 120 (all that Fargate allows)",
    judge=_judge,
)
