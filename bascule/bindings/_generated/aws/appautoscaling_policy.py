"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_appautoscaling_policy
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


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_capacity_metric_specification.metric_data_query.metric_stat.metric.dimension`.

    name: string
    value: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "value": value,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetric(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_capacity_metric_specification.metric_data_query.metric_stat.metric`.

    dimension: blocks, set
    metric_name: string
    namespace: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dimension: Items[PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension] | None = None,
        metric_name: str | None = None,
        namespace: str | None = None,
    ) -> None:
        super().__init__(
            {
                "dimension": dimension,
                "metric_name": metric_name,
                "namespace": namespace,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStat(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_capacity_metric_specification.metric_data_query.metric_stat`.

    metric: block
    stat: string
    unit: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric: PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetric,
        stat: str,
        unit: str | None = None,
    ) -> None:
        super().__init__(
            {
                "metric": metric,
                "stat": stat,
                "unit": unit,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQuery(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_capacity_metric_specification.metric_data_query`.

    id: string
    expression: string
    label: string
    metric_stat: block
    return_data: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        id: str,
        expression: str | None = None,
        label: str | None = None,
        metric_stat: PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStat | None = None,
        return_data: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "id": id,
                "expression": expression,
                "label": label,
                "metric_stat": metric_stat,
                "return_data": return_data,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecification(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_capacity_metric_specification`.

    metric_data_query: blocks, list
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_data_query: Items[PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQuery],
    ) -> None:
        super().__init__(
            {
                "metric_data_query": metric_data_query,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecificationMetricDataQueryMetricStatMetricDimension(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_load_metric_specification.metric_data_query.metric_stat.metric.dimension`.

    name: string
    value: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "value": value,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecificationMetricDataQueryMetricStatMetric(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_load_metric_specification.metric_data_query.metric_stat.metric`.

    dimension: blocks, set
    metric_name: string
    namespace: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dimension: Items[PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecificationMetricDataQueryMetricStatMetricDimension] | None = None,
        metric_name: str | None = None,
        namespace: str | None = None,
    ) -> None:
        super().__init__(
            {
                "dimension": dimension,
                "metric_name": metric_name,
                "namespace": namespace,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecificationMetricDataQueryMetricStat(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_load_metric_specification.metric_data_query.metric_stat`.

    metric: block
    stat: string
    unit: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric: PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecificationMetricDataQueryMetricStatMetric,
        stat: str,
        unit: str | None = None,
    ) -> None:
        super().__init__(
            {
                "metric": metric,
                "stat": stat,
                "unit": unit,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecificationMetricDataQuery(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_load_metric_specification.metric_data_query`.

    id: string
    expression: string
    label: string
    metric_stat: block
    return_data: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        id: str,
        expression: str | None = None,
        label: str | None = None,
        metric_stat: PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecificationMetricDataQueryMetricStat | None = None,
        return_data: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "id": id,
                "expression": expression,
                "label": label,
                "metric_stat": metric_stat,
                "return_data": return_data,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecification(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_load_metric_specification`.

    metric_data_query: blocks, list
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_data_query: Items[PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecificationMetricDataQuery],
    ) -> None:
        super().__init__(
            {
                "metric_data_query": metric_data_query,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecificationMetricDataQueryMetricStatMetricDimension(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_scaling_metric_specification.metric_data_query.metric_stat.metric.dimension`.

    name: string
    value: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "value": value,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecificationMetricDataQueryMetricStatMetric(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_scaling_metric_specification.metric_data_query.metric_stat.metric`.

    dimension: blocks, set
    metric_name: string
    namespace: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dimension: Items[PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecificationMetricDataQueryMetricStatMetricDimension] | None = None,
        metric_name: str | None = None,
        namespace: str | None = None,
    ) -> None:
        super().__init__(
            {
                "dimension": dimension,
                "metric_name": metric_name,
                "namespace": namespace,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecificationMetricDataQueryMetricStat(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_scaling_metric_specification.metric_data_query.metric_stat`.

    metric: block
    stat: string
    unit: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric: PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecificationMetricDataQueryMetricStatMetric,
        stat: str,
        unit: str | None = None,
    ) -> None:
        super().__init__(
            {
                "metric": metric,
                "stat": stat,
                "unit": unit,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecificationMetricDataQuery(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_scaling_metric_specification.metric_data_query`.

    id: string
    expression: string
    label: string
    metric_stat: block
    return_data: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        id: str,
        expression: str | None = None,
        label: str | None = None,
        metric_stat: PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecificationMetricDataQueryMetricStat | None = None,
        return_data: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "id": id,
                "expression": expression,
                "label": label,
                "metric_stat": metric_stat,
                "return_data": return_data,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecification(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.customized_scaling_metric_specification`.

    metric_data_query: blocks, list
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_data_query: Items[PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecificationMetricDataQuery],
    ) -> None:
        super().__init__(
            {
                "metric_data_query": metric_data_query,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationPredefinedLoadMetricSpecification(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.predefined_load_metric_specification`.

    predefined_metric_type: string
    resource_label: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        predefined_metric_type: str,
        resource_label: str | None = None,
    ) -> None:
        super().__init__(
            {
                "predefined_metric_type": predefined_metric_type,
                "resource_label": resource_label,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationPredefinedMetricPairSpecification(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.predefined_metric_pair_specification`.

    predefined_metric_type: string
    resource_label: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        predefined_metric_type: str,
        resource_label: str | None = None,
    ) -> None:
        super().__init__(
            {
                "predefined_metric_type": predefined_metric_type,
                "resource_label": resource_label,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecificationPredefinedScalingMetricSpecification(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification.predefined_scaling_metric_specification`.

    predefined_metric_type: string
    resource_label: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        predefined_metric_type: str,
        resource_label: str | None = None,
    ) -> None:
        super().__init__(
            {
                "predefined_metric_type": predefined_metric_type,
                "resource_label": resource_label,
            },
        )


class PredictiveScalingPolicyConfigurationMetricSpecification(Block):
    """Block `predictive_scaling_policy_configuration.metric_specification`.

    target_value: string
    customized_capacity_metric_specification: block
    customized_load_metric_specification: block
    customized_scaling_metric_specification: block
    predefined_load_metric_specification: block
    predefined_metric_pair_specification: block
    predefined_scaling_metric_specification: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        target_value: str,
        customized_capacity_metric_specification: PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecification | None = None,
        customized_load_metric_specification: PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecification | None = None,
        customized_scaling_metric_specification: PredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecification | None = None,
        predefined_load_metric_specification: PredictiveScalingPolicyConfigurationMetricSpecificationPredefinedLoadMetricSpecification | None = None,
        predefined_metric_pair_specification: PredictiveScalingPolicyConfigurationMetricSpecificationPredefinedMetricPairSpecification | None = None,
        predefined_scaling_metric_specification: PredictiveScalingPolicyConfigurationMetricSpecificationPredefinedScalingMetricSpecification | None = None,
    ) -> None:
        super().__init__(
            {
                "target_value": target_value,
                "customized_capacity_metric_specification": customized_capacity_metric_specification,
                "customized_load_metric_specification": customized_load_metric_specification,
                "customized_scaling_metric_specification": customized_scaling_metric_specification,
                "predefined_load_metric_specification": predefined_load_metric_specification,
                "predefined_metric_pair_specification": predefined_metric_pair_specification,
                "predefined_scaling_metric_specification": predefined_scaling_metric_specification,
            },
        )


class PredictiveScalingPolicyConfiguration(Block):
    """Block `predictive_scaling_policy_configuration`.

    metric_specification: blocks, list
    max_capacity_breach_behavior: string
    max_capacity_buffer: number
    mode: string, computed if left out
    scheduling_buffer_time: number, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_specification: Items[PredictiveScalingPolicyConfigurationMetricSpecification],
        max_capacity_breach_behavior: str | None = None,
        max_capacity_buffer: Number | None = None,
        mode: str | None = None,
        scheduling_buffer_time: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "metric_specification": metric_specification,
                "max_capacity_breach_behavior": max_capacity_breach_behavior,
                "max_capacity_buffer": max_capacity_buffer,
                "mode": mode,
                "scheduling_buffer_time": scheduling_buffer_time,
            },
        )


class StepScalingPolicyConfigurationStepAdjustment(Block):
    """Block `step_scaling_policy_configuration.step_adjustment`.

    scaling_adjustment: number
    metric_interval_lower_bound: string
    metric_interval_upper_bound: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        scaling_adjustment: Number,
        metric_interval_lower_bound: str | None = None,
        metric_interval_upper_bound: str | None = None,
    ) -> None:
        super().__init__(
            {
                "scaling_adjustment": scaling_adjustment,
                "metric_interval_lower_bound": metric_interval_lower_bound,
                "metric_interval_upper_bound": metric_interval_upper_bound,
            },
        )


class StepScalingPolicyConfiguration(Block):
    """Block `step_scaling_policy_configuration`.

    adjustment_type: string
    cooldown: number
    metric_aggregation_type: string
    min_adjustment_magnitude: number
    step_adjustment: blocks, set
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        adjustment_type: str | None = None,
        cooldown: Number | None = None,
        metric_aggregation_type: str | None = None,
        min_adjustment_magnitude: Number | None = None,
        step_adjustment: Items[StepScalingPolicyConfigurationStepAdjustment] | None = None,
    ) -> None:
        super().__init__(
            {
                "adjustment_type": adjustment_type,
                "cooldown": cooldown,
                "metric_aggregation_type": metric_aggregation_type,
                "min_adjustment_magnitude": min_adjustment_magnitude,
                "step_adjustment": step_adjustment,
            },
        )


class TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationDimensions(Block):
    """Block `target_tracking_scaling_policy_configuration.customized_metric_specification.dimensions`.

    name: string
    value: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "value": value,
            },
        )


class TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetricDimensions(Block):
    """Block `target_tracking_scaling_policy_configuration.customized_metric_specification.metrics.metric_stat.metric.dimensions`.

    name: string
    value: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "value": value,
            },
        )


class TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetric(Block):
    """Block `target_tracking_scaling_policy_configuration.customized_metric_specification.metrics.metric_stat.metric`.

    metric_name: string
    namespace: string
    dimensions: blocks, set
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_name: str,
        namespace: str,
        dimensions: Items[TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetricDimensions] | None = None,
    ) -> None:
        super().__init__(
            {
                "metric_name": metric_name,
                "namespace": namespace,
                "dimensions": dimensions,
            },
        )


class TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStat(Block):
    """Block `target_tracking_scaling_policy_configuration.customized_metric_specification.metrics.metric_stat`.

    metric: block
    stat: string
    unit: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric: TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetric,
        stat: str,
        unit: str | None = None,
    ) -> None:
        super().__init__(
            {
                "metric": metric,
                "stat": stat,
                "unit": unit,
            },
        )


class TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetrics(Block):
    """Block `target_tracking_scaling_policy_configuration.customized_metric_specification.metrics`.

    id: string
    expression: string
    label: string
    metric_stat: block
    return_data: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        id: str,
        expression: str | None = None,
        label: str | None = None,
        metric_stat: TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStat | None = None,
        return_data: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "id": id,
                "expression": expression,
                "label": label,
                "metric_stat": metric_stat,
                "return_data": return_data,
            },
        )


class TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification(Block):
    """Block `target_tracking_scaling_policy_configuration.customized_metric_specification`.

    dimensions: blocks, set
    metric_name: string
    metrics: blocks, set
    namespace: string
    statistic: string
    unit: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dimensions: Items[TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationDimensions] | None = None,
        metric_name: str | None = None,
        metrics: Items[TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetrics] | None = None,
        namespace: str | None = None,
        statistic: str | None = None,
        unit: str | None = None,
    ) -> None:
        super().__init__(
            {
                "dimensions": dimensions,
                "metric_name": metric_name,
                "metrics": metrics,
                "namespace": namespace,
                "statistic": statistic,
                "unit": unit,
            },
        )


class TargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification(Block):
    """Block `target_tracking_scaling_policy_configuration.predefined_metric_specification`.

    predefined_metric_type: string
    resource_label: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        predefined_metric_type: str,
        resource_label: str | None = None,
    ) -> None:
        super().__init__(
            {
                "predefined_metric_type": predefined_metric_type,
                "resource_label": resource_label,
            },
        )


class TargetTrackingScalingPolicyConfiguration(Block):
    """Block `target_tracking_scaling_policy_configuration`.

    target_value: number
    customized_metric_specification: block
    disable_scale_in: bool
    predefined_metric_specification: block
    scale_in_cooldown: number
    scale_out_cooldown: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        target_value: Number,
        customized_metric_specification: TargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification | None = None,
        disable_scale_in: Bool | None = None,
        predefined_metric_specification: TargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification | None = None,
        scale_in_cooldown: Number | None = None,
        scale_out_cooldown: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "target_value": target_value,
                "customized_metric_specification": customized_metric_specification,
                "disable_scale_in": disable_scale_in,
                "predefined_metric_specification": predefined_metric_specification,
                "scale_in_cooldown": scale_in_cooldown,
                "scale_out_cooldown": scale_out_cooldown,
            },
        )


class AppautoscalingPolicy(Resource):
    """Resource `aws_appautoscaling_policy` of hashicorp/aws 6.47.0.

    name: string
    resource_id: string
    scalable_dimension: string
    service_namespace: string
    id: string, computed if left out
    policy_type: string
    predictive_scaling_policy_configuration: block
    region: string, computed if left out
    step_scaling_policy_configuration: block
    target_tracking_scaling_policy_configuration: block
    """

    terraform_type = "aws_appautoscaling_policy"

    alarm_arns = Attribute("alarm_arns")
    arn = Attribute("arn")
    id = Attribute("id")
    name = Attribute("name")
    policy_type = Attribute("policy_type")
    region = Attribute("region")
    resource_id = Attribute("resource_id")
    scalable_dimension = Attribute("scalable_dimension")
    service_namespace = Attribute("service_namespace")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        resource_id: str,
        scalable_dimension: str,
        service_namespace: str,
        id: str | None = None,
        policy_type: str | None = None,
        predictive_scaling_policy_configuration: PredictiveScalingPolicyConfiguration | None = None,
        region: str | None = None,
        step_scaling_policy_configuration: StepScalingPolicyConfiguration | None = None,
        target_tracking_scaling_policy_configuration: TargetTrackingScalingPolicyConfiguration | None = None,
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
                "name": name,
                "resource_id": resource_id,
                "scalable_dimension": scalable_dimension,
                "service_namespace": service_namespace,
                "id": id,
                "policy_type": policy_type,
                "predictive_scaling_policy_configuration": predictive_scaling_policy_configuration,
                "region": region,
                "step_scaling_policy_configuration": step_scaling_policy_configuration,
                "target_tracking_scaling_policy_configuration": target_tracking_scaling_policy_configuration,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
