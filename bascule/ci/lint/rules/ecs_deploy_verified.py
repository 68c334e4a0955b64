"""BSC_CI_023: a deploy to ECS succeeds only if the new revision runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.shell import Command
from bascule.workflows.workflow import Workflow

_ACTION: Final = "aws-actions/amazon-ecs-deploy-task-definition"
_TELLS_ROLLBACKS: Final = (2, 6)
"""The action's first version that asks which revision is running once the service is stable."""


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        if place.uses.is_named(_ACTION) and place.input("service") and not _looked_at(place, place.index):
            if place.input("wait-for-service-stability").lower() != "true":
                yield place.flaw("it does not wait for the service: `wait-for-service-stability: true` is missing")
            elif _is_old(place):
                yield place.flaw("this version takes a service that was rolled back for a deployed one")
        for command in place.commands:
            if _updates_service(command) and not _looked_at(place, place.index):
                waits = any("services-stable" in each.arguments for each in place.job_commands)
                told = "a service that was rolled back is stable, too" if waits else "nobody looks whether it runs"
                yield place.flaw(f"`aws ecs update-service`: {told}", command=command)


def _is_old(place: Place) -> bool:
    version = place.uses.version
    # A floating major moves with its releases; which one it is today cannot be read here.
    return bool(version) and (version[:2] < _TELLS_ROLLBACKS if len(version) > 1 else version[0] < _TELLS_ROLLBACKS[0])


def _updates_service(command: Command) -> bool:
    return command.program == "aws" and command.arguments[:2] == ("ecs", "update-service")


def _looked_at(place: Place, index: int) -> bool:
    """Whether a later command compares what runs."""
    later = (command for each in place.siblings if each.index >= index for command in each.commands)
    return any(
        (
            each.program == "aws"
            and each.arguments[:1] == ("ecs",)
            and {"describe-services", "describe-service-deployments", "list-service-deployments", "describe-tasks"}
            & set(each.arguments)
        )
        or (each.program == "bascule" and each.arguments[:1] in (("deploy",), ("status",)))
        for each in later
    )


RULE = WorkflowRule(
    id="BSC_CI_023",
    title="A deploy to ECS succeeds only if the new revision runs",
    severity=Severity.HIGH,
    reason="ECS rolls back by itself and is stable again: on the old revision, with a green deploy.",
    fix="`bascule deploy ecs`; else the action from v2.6 with `wait-for-service-stability: true`, or compare what runs",
    judge=_judge,
)
