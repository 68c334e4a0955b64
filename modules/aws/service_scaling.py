"""How many tasks a service has."""

from __future__ import annotations

from dataclasses import dataclass

from constructs import Construct

from bascule.bindings import Expression, Lifecycle, Module
from bascule.bindings._generated.aws.appautoscaling_policy import (
    AppautoscalingPolicy,
    TargetTrackingScalingPolicyConfiguration,
    TargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification,
)
from bascule.bindings._generated.aws.appautoscaling_scheduled_action import (
    AppautoscalingScheduledAction,
    ScalableTargetAction,
)
from bascule.bindings._generated.aws.appautoscaling_target import AppautoscalingTarget
from bascule.naming import Naming
from modules.aws.off_hours import OffHours

_SCHEDULED = Lifecycle(ignore_changes=[AppautoscalingTarget.min_capacity, AppautoscalingTarget.max_capacity])
PredefinedMetric = TargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification


@dataclass(frozen=True, kw_only=True)
class Scaling:
    """Tasks at least and at most, and what a task should carry: requests a minute (None: CPU alone decides), % CPU.

    In its `off_hours` a service has no tasks at all.
    """

    min: int = 1
    max: int = 2
    requests_per_target: int | None = None
    cpu_percent: int = 60
    off_hours: OffHours | None = None


class ServiceScaling(Module):
    """Adds and removes tasks so that each carries what it should; the one that asks for more tasks wins.

    Args:
        resource_id: "service/CLUSTER/SERVICE".
        minimum: `scaling.min`, or an expression that is 0 as long as there is nothing to run.
        targets: load balancer and target group in CloudWatch's words, "app/NAME/ID/targetgroup/NAME/ID".
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        service: str,
        resource_id: str,
        scaling: Scaling,
        minimum: int | Expression,
        targets: str,
    ) -> None:
        super().__init__(scope, id_)
        self._naming, self._service = naming, service
        self._target = AppautoscalingTarget(
            self,
            "resource",
            service_namespace="ecs",
            scalable_dimension="ecs:service:DesiredCount",
            resource_id=resource_id,
            min_capacity=minimum,
            max_capacity=scaling.max,
            # By night the schedule sets both to 0, and a plan made then may not wake the service up.
            lifecycle=_SCHEDULED if scaling.off_hours else None,
        )
        cpu = PredefinedMetric(predefined_metric_type="ECSServiceAverageCPUUtilization")
        self._add_policy("cpu", scaling.cpu_percent, cpu)
        if scaling.requests_per_target is not None:
            requests = PredefinedMetric(predefined_metric_type="ALBRequestCountPerTarget", resource_label=targets)
            self._add_policy("requests", scaling.requests_per_target, requests)
        if off := scaling.off_hours:
            self._add_action("off", off.begins, off.time_zone, minimum=0, maximum=0)
            # As long as nothing is delivered, the morning brings no task either: the first deploy raises it.
            self._add_action("on", off.ends, off.time_zone, minimum=minimum, maximum=scaling.max)

    def _add_action(self, id_: str, schedule: str, time_zone: str, *, minimum: int | Expression, maximum: int) -> None:
        AppautoscalingScheduledAction(
            self,
            id_,
            name=self._naming.name(f"{self._service}-{id_}", "aws_appautoscaling_scheduled_action"),
            service_namespace=self._target.service_namespace,
            scalable_dimension=self._target.scalable_dimension,
            resource_id=self._target.resource_id,
            schedule=schedule,
            timezone=time_zone,
            scalable_target_action=ScalableTargetAction(
                min_capacity=minimum if isinstance(minimum, Expression) else str(minimum), max_capacity=str(maximum)
            ),
        )

    def _add_policy(self, id_: str, target_value: float, metric: PredefinedMetric) -> None:
        AppautoscalingPolicy(
            self,
            id_,
            name=self._naming.name(f"{self._service}-{id_}", "aws_appautoscaling_policy"),
            policy_type="TargetTrackingScaling",
            service_namespace=self._target.service_namespace,
            scalable_dimension=self._target.scalable_dimension,
            resource_id=self._target.resource_id,
            target_tracking_scaling_policy_configuration=TargetTrackingScalingPolicyConfiguration(
                target_value=target_value,
                predefined_metric_specification=metric,
                # Out at once, in after five quiet minutes: a task that leaves has answers to finish.
                scale_out_cooldown=60,
                scale_in_cooldown=300,
            ),
        )
