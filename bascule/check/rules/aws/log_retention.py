"""BSC_AWS_017: logs end some day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.aws.container import containers
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.scalars import truth
from bascule.check.severity import Severity


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for group in resources(configurations, "aws_cloudwatch_log_group"):
        # What is only delivered further is kept for two days, whatever is written.
        if group.get("log_group_class") != "DELIVERY":
            yield _group(group)
    for task in resources(configurations, "aws_ecs_task_definition"):
        yield from _task(task)


def _group(group: Resource) -> Judgement:
    days = group.number("retention_in_days", 0)
    if days is None or isinstance(days, Unknown):
        return group.unknown("retention_in_days is not known")
    found = "is 0" if group.get("retention_in_days") is not None else "is missing"
    return (
        group.passed()
        if days
        else group.failed(f"retention_in_days {found}: its logs are kept, and paid for, for ever")
    )


def _task(task: Resource) -> Iterator[Judgement]:
    """Nothing but for a log group that ECS makes, which has no end and is in no state."""
    found = containers(task)
    for container in [] if isinstance(found, Unknown) else found:
        options = container.get("logConfiguration.options")
        if isinstance(options, dict) and truth(options.get("awslogs-create-group")) is True:
            yield task.failed(f"awslogs-create-group of {container.name} makes a log group that is kept for ever")
            return


RULE = Rule(
    id="BSC_AWS_017",
    title="Log groups have a retention",
    severity=Severity.MEDIUM,
    reason="Prompts and answers in a log that never ends are a growing bill, and what data protection asks to delete.",
    fix="retention_in_days of an aws_cloudwatch_log_group of its own, also in place of awslogs-create-group",
    judge=_judge,
)
