"""What is watched of a database."""

from __future__ import annotations

from typing import Literal

from constructs import Construct

from bascule.bindings import Module
from bascule.naming import Naming
from modules.aws.alarm import Alarm, Metric
from modules.aws.alarm_topic import AlarmTopic

_GIB = 1024**3


class PostgresAlarms(Module):
    """Alarms when CPU, free storage (a tenth of `storage_gb`) or connections (four fifths used) become short."""

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        name: str,
        instance: str,
        storage_gb: int,
        max_connections: int,
        topic: AlarmTopic,
    ) -> None:
        super().__init__(scope, id_)
        self._naming, self._name, self._instance, self._topic = naming, name, instance, topic
        self._add("cpu", "CPUUtilization", "is short of CPU", 80, 15)
        self._add("storage", "FreeStorageSpace", "is short of storage", storage_gb * _GIB / 10, 5, beyond="below")
        self._add("connections", "DatabaseConnections", "is short of connections", max_connections * 4 / 5, 5)

    def _add(
        self,
        id_: str,
        metric: str,
        trouble: str,
        threshold: float,
        minutes: int,
        *,
        beyond: Literal["above", "below"] = "above",
    ) -> None:
        Alarm(
            self,
            id_,
            name=self._naming.name(f"{self._name}-instance-{id_}", "aws_cloudwatch_metric_alarm"),
            description=f"{self._name} {trouble}",
            metric=Metric(
                namespace="AWS/RDS",
                name=metric,
                dimensions={"DBInstanceIdentifier": self._instance},
                statistic="Average",
            ),
            threshold=threshold,
            minutes=minutes,
            topic=self._topic,
            beyond=beyond,
        )
