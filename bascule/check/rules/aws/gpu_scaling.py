"""BSC_AWS_026: what computes on GPUs is not scaled by its CPU."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.aws.ecs_service import EcsService
from bascule.check.aws.scaling import scaled
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_PROCESSOR = re.compile(r".*(?:CPU|Memory)(?:Utilization|Reservation)")
_GPU_FAMILY = re.compile(r"(?:g\d|gr\d|p\d|trn\d|inf\d)[a-z]*\d*[a-z-]*\..+")


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for policy in resources(configurations, "aws_appautoscaling_policy"):
        for service in scaled(policy, "aws_ecs_service"):
            if any(container.gpus for container in EcsService(resource=service).containers):
                yield _judgement(policy, "target_tracking_scaling_policy_configuration")
    for policy in resources(configurations, "aws_autoscaling_policy"):
        groups = policy.linked(policy.get("autoscaling_group_name"), "aws_autoscaling_group")
        if any(_has_gpus(group) for group in groups):
            yield _judgement(policy, "target_tracking_configuration")


def _judgement(policy: Resource, configuration: str) -> Judgement:
    customized = policy.get(f"{configuration}.customized_metric_specification.metric_name")
    metric = policy.get(f"{configuration}.predefined_metric_specification.predefined_metric_type", customized)
    if not isinstance(metric, str):
        return policy.unknown("its metric is not known")
    if not _PROCESSOR.fullmatch(metric):
        return policy.passed()
    return policy.failed(f"it follows {metric} of a service on GPUs: their processors idle while requests wait")


def _has_gpus(group: Resource) -> bool:
    paths = (
        "launch_template.id",
        "launch_template.name",
        "mixed_instances_policy.launch_template.launch_template_specification.launch_template_id",
    )
    templates = [each for path in paths for each in group.linked(group.get(path), "aws_launch_template")]
    return any(_GPU_FAMILY.fullmatch(str(template.get("instance_type"))) for template in templates)


RULE = Rule(
    id="BSC_AWS_026",
    title="Services on GPUs are scaled by requests that wait",
    severity=Severity.MEDIUM,
    reason="A model server's CPU says nothing about its GPUs: it is not scaled out under load, and not in without.",
    fix="scale on waiting or running requests (vllm:num_requests_waiting), or requests per target",
    judge=_judge,
)
