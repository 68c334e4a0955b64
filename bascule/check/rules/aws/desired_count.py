"""BSC_AWS_024: autoscaling alone decides how many there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.aws.scaling import TARGET, scaled
from bascule.check.by_resource import worst_by_resource
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_SCALED = {
    "ecs:service:DesiredCount": ("aws_ecs_service", "desired_count"),
    "dynamodb:table:ReadCapacityUnits": ("aws_dynamodb_table", "read_capacity"),
    "dynamodb:table:WriteCapacityUnits": ("aws_dynamodb_table", "write_capacity"),
}
"""By scalable dimension, the type and the argument that autoscaling changes."""


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    return worst_by_resource(_judgements(configurations))


def _judgements(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for target in resources(configurations, TARGET):
        type_, argument = _SCALED.get(str(target.get("scalable_dimension")), ("", ""))
        yield from (_left_alone(each, argument) for each in (scaled(target, type_) if type_ else ()))
    for group in resources(configurations, "aws_autoscaling_group"):
        if group.get("desired_capacity") is not None and _is_scaled(group):
            yield _left_alone(group, "desired_capacity")
    for nodes in resources(configurations, "aws_eks_node_group"):
        if nodes.get("scaling_config.min_size") != nodes.get("scaling_config.max_size"):
            yield _left_alone(nodes, "scaling_config.desired_size")


def _left_alone(resource: Resource, argument: str) -> Judgement:
    ignored = resource.ignores(argument)
    if isinstance(ignored, Unknown):
        return resource.unknown(f"a plan does not say whether changes of {argument} are ignored")
    if ignored:
        return resource.passed()
    return resource.failed(
        f"autoscaling changes {argument}, and the next apply sets it back: answers under way are cut"
    )


def _is_scaled(group: Resource) -> bool:
    by_policy = group.using("autoscaling_group_name", "aws_autoscaling_policy")
    path = "auto_scaling_group_provider.auto_scaling_group_arn"
    by_cluster = group.using(path, "aws_ecs_capacity_provider")
    managed = [each.get("auto_scaling_group_provider.managed_scaling.status", "ENABLED") for each in by_cluster]
    return bool(by_policy) or "ENABLED" in managed


RULE = Rule(
    id="BSC_AWS_024",
    title="Terraform leaves alone what autoscaling changes",
    severity=Severity.MEDIUM,
    reason="An apply in the middle of the day takes a busy service back to its first size.",
    fix="lifecycle { ignore_changes = [desired_count] } (desired_capacity, scaling_config[0].desired_size)",
    judge=_judge,
)
