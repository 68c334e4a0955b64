"""What is watched of a service."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Module
from bascule.naming import Naming
from modules.aws.alarm import Alarm, Metric
from modules.aws.alarm_topic import AlarmTopic


class ServiceAlarms(Module):
    """Alarms on errors, latency, unhealthy targets, CPU and memory of a service.

    Args:
        cluster, ecs_service: names in ECS, the dimensions of its metrics.
        load_balancer, target_group: ARN suffixes, the dimensions of the load balancer's metrics.
        slowest_start: seconds until an answer starts that nineteen of twenty requests stay below.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        service: str,
        cluster: str,
        ecs_service: str,
        load_balancer: str,
        target_group: str,
        slowest_start: float,
        topic: AlarmTopic,
    ) -> None:
        super().__init__(scope, id_)
        self._naming, self._service, self._topic = naming, service, topic
        self._requests = {"LoadBalancer": load_balancer, "TargetGroup": target_group}
        self._tasks = {"ClusterName": cluster, "ServiceName": ecs_service}
        self._add("errors", "answers with errors", self._of_requests("HTTPCode_Target_5XX_Count", "Sum"), 10, 5)
        self._add("latency", "is slow to answer", self._of_requests("TargetResponseTime", "p95"), slowest_start, 10)
        self._add("unhealthy-hosts", "fails its health check", self._of_requests("UnHealthyHostCount", "Maximum"), 0, 5)
        self._add("cpu", "is short of CPU at full scale", self._of_tasks("CPUUtilization"), 90, 15)
        self._add("memory", "is short of memory", self._of_tasks("MemoryUtilization"), 90, 5)

    def _of_requests(self, name: str, statistic: str) -> Metric:
        return Metric(namespace="AWS/ApplicationELB", name=name, dimensions=self._requests, statistic=statistic)

    def _of_tasks(self, name: str) -> Metric:
        return Metric(namespace="AWS/ECS", name=name, dimensions=self._tasks, statistic="Average")

    def _add(self, id_: str, trouble: str, metric: Metric, threshold: float, minutes: int) -> None:
        Alarm(
            self,
            id_,
            name=self._naming.name(f"{self._service}-{id_}", "aws_cloudwatch_metric_alarm"),
            description=f"{self._service} {trouble}",
            metric=metric,
            threshold=threshold,
            minutes=minutes,
            topic=self._topic,
        )
