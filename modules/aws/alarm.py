"""An alarm on one metric of CloudWatch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from constructs import Construct

from bascule.bindings._generated.aws.cloudwatch_metric_alarm import CloudwatchMetricAlarm
from modules.aws.alarm_topic import AlarmTopic


@dataclass(frozen=True, kw_only=True)
class Metric:
    """A metric with its dimensions, and the statistic that makes one figure of a minute ("Average", "Sum", "p95")."""

    namespace: str
    name: str
    dimensions: Mapping[str, str]
    statistic: str


class Alarm(CloudwatchMetricAlarm):
    """Tells the topic when a metric was beyond the threshold for that many minutes on end, and when it is well again.

    No data is no alarm: what has no traffic or is scaled to 0 has nothing to report.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        description: str,
        metric: Metric,
        threshold: float,
        minutes: int,
        topic: AlarmTopic,
        beyond: Literal["above", "below"] = "above",
    ) -> None:
        percentile = metric.statistic.startswith("p")
        super().__init__(
            scope,
            id_,
            alarm_name=name,
            alarm_description=description,
            namespace=metric.namespace,
            metric_name=metric.name,
            dimensions=metric.dimensions,
            statistic=None if percentile else metric.statistic,
            extended_statistic=metric.statistic if percentile else None,
            period=60,
            evaluation_periods=minutes,
            comparison_operator="GreaterThanThreshold" if beyond == "above" else "LessThanThreshold",
            threshold=threshold,
            treat_missing_data="notBreaching",
            alarm_actions=[topic.arn],
            ok_actions=[topic.arn],
        )
