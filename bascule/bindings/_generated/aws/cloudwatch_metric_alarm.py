"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudwatch_metric_alarm
"""

# ruff: noqa
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings


class EvaluationCriteriaPromqlCriteria(Block):
    """Block `evaluation_criteria.promql_criteria`.

    query: string
    pending_period: number
    recovery_period: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        query: str,
        pending_period: Number | None = None,
        recovery_period: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "query": query,
                "pending_period": pending_period,
                "recovery_period": recovery_period,
            },
        )


class EvaluationCriteria(Block):
    """Block `evaluation_criteria`.

    promql_criteria: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        promql_criteria: EvaluationCriteriaPromqlCriteria,
    ) -> None:
        super().__init__(
            {
                "promql_criteria": promql_criteria,
            },
        )


class MetricQueryMetric(Block):
    """Block `metric_query.metric`.

    metric_name: string
    period: number
    stat: string
    dimensions: map(string)
    namespace: string
    unit: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_name: str,
        period: Number,
        stat: str,
        dimensions: Mapping[str, str] | Expression | None = None,
        namespace: str | None = None,
        unit: str | None = None,
    ) -> None:
        super().__init__(
            {
                "metric_name": metric_name,
                "period": period,
                "stat": stat,
                "dimensions": dimensions,
                "namespace": namespace,
                "unit": unit,
            },
        )


class MetricQuery(Block):
    """Block `metric_query`.

    id: string
    account_id: string
    expression: string
    label: string
    metric: block
    period: number
    return_data: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        id: str,
        account_id: str | None = None,
        expression: str | None = None,
        label: str | None = None,
        metric: MetricQueryMetric | None = None,
        period: Number | None = None,
        return_data: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "id": id,
                "account_id": account_id,
                "expression": expression,
                "label": label,
                "metric": metric,
                "period": period,
                "return_data": return_data,
            },
        )


class CloudwatchMetricAlarm(Resource):
    """Resource `aws_cloudwatch_metric_alarm` of hashicorp/aws 6.47.0.

    alarm_name: string
    actions_enabled: bool
    alarm_actions: set(string)
    alarm_description: string
    comparison_operator: string
    datapoints_to_alarm: number
    dimensions: map(string)
    evaluate_low_sample_count_percentiles: string, computed if left out
    evaluation_criteria: block
    evaluation_interval: number
    evaluation_periods: number
    extended_statistic: string
    id: string, computed if left out
    insufficient_data_actions: set(string)
    metric_name: string
    metric_query: blocks, set
    namespace: string
    ok_actions: set(string)
    period: number
    region: string, computed if left out
    statistic: string
    tags: map(string)
    tags_all: map(string), computed if left out
    threshold: number
    threshold_metric_id: string
    treat_missing_data: string
    unit: string
    """

    terraform_type = "aws_cloudwatch_metric_alarm"

    actions_enabled = Attribute("actions_enabled")
    alarm_actions = Attribute("alarm_actions")
    alarm_description = Attribute("alarm_description")
    alarm_name = Attribute("alarm_name")
    arn = Attribute("arn")
    comparison_operator = Attribute("comparison_operator")
    datapoints_to_alarm = Attribute("datapoints_to_alarm")
    dimensions = Attribute("dimensions")
    evaluate_low_sample_count_percentiles = Attribute("evaluate_low_sample_count_percentiles")
    evaluation_interval = Attribute("evaluation_interval")
    evaluation_periods = Attribute("evaluation_periods")
    extended_statistic = Attribute("extended_statistic")
    id = Attribute("id")
    insufficient_data_actions = Attribute("insufficient_data_actions")
    metric_name = Attribute("metric_name")
    namespace = Attribute("namespace")
    ok_actions = Attribute("ok_actions")
    period = Attribute("period")
    region = Attribute("region")
    statistic = Attribute("statistic")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    threshold = Attribute("threshold")
    threshold_metric_id = Attribute("threshold_metric_id")
    treat_missing_data = Attribute("treat_missing_data")
    unit = Attribute("unit")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        alarm_name: str,
        actions_enabled: Bool | None = None,
        alarm_actions: Strings | None = None,
        alarm_description: str | None = None,
        comparison_operator: str | None = None,
        datapoints_to_alarm: Number | None = None,
        dimensions: Mapping[str, str] | Expression | None = None,
        evaluate_low_sample_count_percentiles: str | None = None,
        evaluation_criteria: EvaluationCriteria | None = None,
        evaluation_interval: Number | None = None,
        evaluation_periods: Number | None = None,
        extended_statistic: str | None = None,
        id: str | None = None,
        insufficient_data_actions: Strings | None = None,
        metric_name: str | None = None,
        metric_query: Items[MetricQuery] | None = None,
        namespace: str | None = None,
        ok_actions: Strings | None = None,
        period: Number | None = None,
        region: str | None = None,
        statistic: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        threshold: Number | None = None,
        threshold_metric_id: str | None = None,
        treat_missing_data: str | None = None,
        unit: str | None = None,
        count: int | Expression | None = None,
        for_each: Mapping[str, Any] | Expression | None = None,
        provider: ProviderConfiguration | None = None,
        depends_on: Sequence[Element] | None = None,
        lifecycle: Lifecycle | None = None,
    ) -> None:
        super().__init__(
            scope,
            id_,
            {
                "alarm_name": alarm_name,
                "actions_enabled": actions_enabled,
                "alarm_actions": alarm_actions,
                "alarm_description": alarm_description,
                "comparison_operator": comparison_operator,
                "datapoints_to_alarm": datapoints_to_alarm,
                "dimensions": dimensions,
                "evaluate_low_sample_count_percentiles": evaluate_low_sample_count_percentiles,
                "evaluation_criteria": evaluation_criteria,
                "evaluation_interval": evaluation_interval,
                "evaluation_periods": evaluation_periods,
                "extended_statistic": extended_statistic,
                "id": id,
                "insufficient_data_actions": insufficient_data_actions,
                "metric_name": metric_name,
                "metric_query": metric_query,
                "namespace": namespace,
                "ok_actions": ok_actions,
                "period": period,
                "region": region,
                "statistic": statistic,
                "tags": tags,
                "tags_all": tags_all,
                "threshold": threshold,
                "threshold_metric_id": threshold_metric_id,
                "treat_missing_data": treat_missing_data,
                "unit": unit,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
