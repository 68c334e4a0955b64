"""What is going on in a service: its deployments, tasks and events, as the store keeps them between two calls."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from bascule.sandbox.world.recipes.lifelike import characters, identifier

PRIMARY, OLDER = "PRIMARY", "ACTIVE"
COMPLETED, FAILED, IN_PROGRESS = "COMPLETED", "FAILED", "IN_PROGRESS"
PENDING, RUNNING, STOPPED = "PENDING", "RUNNING", "STOPPED"
_EVENTS, _STOPPED_TASKS = 100, 50
"""How many the service shows: ECS has the latest hundred events, and stopped tasks for about an hour."""


@dataclass(kw_only=True)
class Deployment:
    """One deployment. `mishap` is what goes wrong with its tasks (`world.faults`), times are seconds since 1970."""

    id: str
    definition: str
    desired: int
    created: float
    updated: float
    status: str = PRIMARY
    state: str = IN_PROGRESS
    reason: str = ""
    mishap: str = ""
    failed: int = 0
    rolls_back: bool = False


@dataclass(kw_only=True)
class Task:
    """One task. `mishap` is why it stopped; empty if the service wanted it to."""

    id: str
    deployment: str
    definition: str
    created: float
    status: str = PENDING
    started: float = 0.0
    stopped: float = 0.0
    mishap: str = ""


@dataclass(kw_only=True)
class Event:
    """What the service tells."""

    id: str
    at: float
    message: str


@dataclass(kw_only=True)
class Course:
    """The course of one service. `clock` is the time at which things happen now, `made` the number of things made."""

    seed: str
    clock: float
    made: int = 0
    settled: str = ""
    """The task definition of the last deployment that was completed."""
    deployments: list[Deployment] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Course:
        """The course that a note in the store holds."""
        return cls(
            **kept
            | {
                "deployments": [Deployment(**each) for each in kept["deployments"]],
                "tasks": [Task(**each) for each in kept["tasks"]],
                "events": [Event(**each) for each in kept["events"]],
            }
        )

    def note(self) -> dict[str, Any]:
        """The course as a note, without what is too old to be shown."""
        gone = [each for each in self.tasks if each.status == STOPPED][:-_STOPPED_TASKS]
        self.tasks = [each for each in self.tasks if each not in gone]
        self.events = self.events[-_EVENTS:]
        return asdict(self)

    @property
    def primary(self) -> Deployment:
        """The deployment that the service is to reach."""
        return next(each for each in self.deployments if each.status == PRIMARY)

    def living(self, deployment: Deployment, *statuses: str) -> list[Task]:
        """The tasks of the deployment that have one of the statuses."""
        return [each for each in self.tasks if each.deployment == deployment.id and each.status in statuses]

    def tell(self, message: str) -> None:
        """The service has told one thing more."""
        self.events.append(Event(id=identifier(self._next()), at=self.clock, message=message))

    def deploy(self, definition: str, desired: int) -> Deployment:
        """A new deployment is the primary one; the one before goes on until it is replaced."""
        for each in self.deployments:
            each.status = OLDER
        made = Deployment(
            id=f"ecs-svc/{characters('digits', 19, self._next())}",
            definition=definition,
            desired=desired,
            created=self.clock,
            updated=self.clock,
        )
        self.deployments.insert(0, made)
        return made

    def start(self, deployment: Deployment, number: int) -> list[Task]:
        """So many tasks more of the deployment are pending."""
        started = [
            Task(
                id=characters("hex", 32, self._next()),
                deployment=deployment.id,
                definition=deployment.definition,
                created=self.clock,
            )
            for _ in range(number)
        ]
        self.tasks += started
        return started

    def _next(self) -> str:
        self.made += 1
        return f"{self.seed}|{self.made}"
