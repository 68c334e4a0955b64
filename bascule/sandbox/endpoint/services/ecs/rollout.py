"""How a service gets from one deployment to the next, a step each time that somebody looks; nobody waits for anything.

It tells a caller what callers have to understand: that tasks start and fail, that the circuit breaker gives up after a
number of them and rolls back, that the old tasks go when the new ones run. It proves nothing of ECS (docs/limits.md).
The texts are those of the ECS Developer Guide ("Service event messages", "Stopped tasks error codes", "How the Amazon
ECS deployment circuit breaker detects failures"), read 2026-11-21.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bascule.sandbox.endpoint.services.ecs.course import (
    COMPLETED,
    FAILED,
    IN_PROGRESS,
    OLDER,
    PENDING,
    RUNNING,
    STOPPED,
    Course,
    Deployment,
    Task,
)

STEP = 20.0
"""Seconds that a step takes in reality: new tasks of a Fargate service run after about a minute."""

_STEPS = 50
_FEWEST_FAILURES, _MOST_FAILURES = 3, 200


@dataclass(frozen=True, kw_only=True)
class Rules:
    """How the service deploys: its name in events, whether the circuit breaker is on and rolls back, its target groups
    and the ports of their targets.

    `mishap` says what goes wrong with tasks of a task definition whatever the deployment, such as an image that is not
    there; empty for nothing.
    """

    service: str
    breaker: bool
    rollback: bool
    targets: tuple[tuple[str, int], ...]
    mishap: Callable[[str], str]


class Rollout:
    """The course of a service under its rules."""

    def __init__(self, course: Course, rules: Rules) -> None:
        self._course = course
        self._rules = rules

    def begin(self, definition: str, desired: int, *, mishap: str = "") -> Deployment:
        """A new deployment is under way."""
        deployment = self._course.deploy(definition, desired)
        deployment.mishap = mishap or self._rules.mishap(definition)
        return deployment

    def settle(self) -> None:
        """All has happened that happens by itself, or that goes on for ever."""
        for _ in range(_STEPS):
            if self.settled:
                return
            self.step()

    @property
    def settled(self) -> bool:
        """Whether nothing happens any more by itself."""
        primary = self._course.primary
        running = self._course.living(primary, RUNNING)
        return primary.state != IN_PROGRESS and len(running) == primary.desired and len(self._course.deployments) == 1

    def step(self) -> None:
        """What happens in some twenty seconds."""
        primary = self._course.primary
        if primary.state == FAILED or self.settled:
            return
        primary.updated = self._course.clock
        if primary.mishap and primary.desired:
            self._fail(primary)
        else:
            self._advance(primary)

    def _advance(self, primary: Deployment) -> None:
        """Pending tasks run; missing ones start; once enough run, those too many stop and the deployment is done."""
        pending = self._course.living(primary, PENDING)
        for each in pending:
            each.status, each.started = RUNNING, self._course.clock
        if pending:
            self._tell_targets("registered", pending)
            return
        running = self._course.living(primary, RUNNING)
        if len(running) < primary.desired:
            self._start(primary, primary.desired - len(running))
        else:
            self._stop(running[primary.desired :])
            self._complete(primary)

    def _complete(self, primary: Deployment) -> None:
        course = self._course
        self._stop([each for each in course.tasks if each.deployment != primary.id and each.status != STOPPED])
        course.deployments = [primary]
        if primary.state != COMPLETED:
            primary.state = COMPLETED
            primary.reason = f"ECS deployment {primary.id} completed."
            course.settled = primary.definition
            self._tell(f"(deployment {primary.id}) deployment completed.")
            self._tell("has reached a steady state.")

    def _fail(self, primary: Deployment) -> None:
        """What started before has failed, and is tried again, until the circuit breaker opens."""
        course = self._course
        pending, running = course.living(primary, PENDING), course.living(primary, RUNNING)
        if primary.mishap == "stuck":
            if len(pending) < primary.desired:
                self._start(primary, primary.desired - len(pending))
            return
        if primary.mishap == "unhealthy" and pending:
            for each in pending:
                each.status, each.started = RUNNING, course.clock
            self._tell_targets("registered", pending)
            return
        for each in [*pending, *running]:
            each.status, each.stopped, each.mishap = STOPPED, course.clock, primary.mishap
            self._tell_failure(each)
        primary.failed += len(pending) + len(running)
        if self._rules.breaker and primary.failed >= threshold(primary.desired):
            self._give_up(primary)
        else:
            self._start(primary, primary.desired)

    def _give_up(self, primary: Deployment) -> None:
        course = self._course
        primary.state = FAILED
        primary.reason = "ECS deployment circuit breaker: tasks failed to start."
        self._tell(f"(deployment {primary.id}) deployment failed: tasks failed to start.")
        older = next((each for each in course.deployments if each.status == OLDER and each.state == COMPLETED), None)
        if not self._rules.rollback or primary.rolls_back or older is None:
            return
        self._tell(f"rolling back to deployment {older.id}.")
        back = self.begin(course.settled, primary.desired)
        back.rolls_back = True
        back.reason = f"ECS deployment circuit breaker: rolling back to deploymentId {older.id}."
        for each in course.living(older, PENDING, RUNNING):
            each.deployment = back.id

    def _start(self, deployment: Deployment, number: int) -> None:
        started = self._course.start(deployment, number)
        self._tell(f"has started {len(started)} tasks: {_listed(started)}.")

    def _stop(self, tasks: list[Task]) -> None:
        for each in tasks:
            each.status, each.stopped = STOPPED, self._course.clock
        if tasks:
            self._tell_targets("deregistered", tasks)
            self._tell(f"has stopped {len(tasks)} running tasks: {_listed(tasks)}.")

    def _tell_failure(self, task: Task) -> None:
        if task.mishap == "unhealthy":
            for group, port in self._rules.targets:
                where = f"(task {task.id}) (port {port}) is unhealthy in (target-group {group})"
                self._tell(f"{where} due to (reason Health checks failed).")
        if task.mishap == "unpullable":
            self._tell(f"was unable to start a task: (task {task.id}) cannot pull its image.")

    def _tell_targets(self, what: str, tasks: list[Task]) -> None:
        for group, _ in self._rules.targets:
            self._tell(f"{what} {len(tasks)} targets in (target-group {group})")

    def _tell(self, message: str) -> None:
        self._course.tell(f"(service {self._rules.service}) {message}")


def threshold(desired: int) -> int:
    """How many failed tasks open the circuit breaker: half of those that are wanted, at least 3, at most 200."""
    return min(max(-(-desired // 2), _FEWEST_FAILURES), _MOST_FAILURES)


def _listed(tasks: list[Task]) -> str:
    return " ".join(f"(task {each.id})" for each in tasks)
