"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudwatch_event_target
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


class AppsyncTarget(Block):
    """Block `appsync_target`.

    graphql_operation: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        graphql_operation: str | None = None,
    ) -> None:
        super().__init__(
            {
                "graphql_operation": graphql_operation,
            },
        )


class BatchTarget(Block):
    """Block `batch_target`.

    job_definition: string
    job_name: string
    array_size: number
    job_attempts: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        job_definition: str,
        job_name: str,
        array_size: Number | None = None,
        job_attempts: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "job_definition": job_definition,
                "job_name": job_name,
                "array_size": array_size,
                "job_attempts": job_attempts,
            },
        )


class DeadLetterConfig(Block):
    """Block `dead_letter_config`.

    arn: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        arn: str | None = None,
    ) -> None:
        super().__init__(
            {
                "arn": arn,
            },
        )


class EcsTargetCapacityProviderStrategy(Block):
    """Block `ecs_target.capacity_provider_strategy`.

    capacity_provider: string
    base: number
    weight: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        capacity_provider: str,
        base: Number | None = None,
        weight: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "capacity_provider": capacity_provider,
                "base": base,
                "weight": weight,
            },
        )


class EcsTargetNetworkConfiguration(Block):
    """Block `ecs_target.network_configuration`.

    subnets: set(string)
    assign_public_ip: bool
    security_groups: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        subnets: Strings,
        assign_public_ip: Bool | None = None,
        security_groups: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "subnets": subnets,
                "assign_public_ip": assign_public_ip,
                "security_groups": security_groups,
            },
        )


class EcsTargetOrderedPlacementStrategy(Block):
    """Block `ecs_target.ordered_placement_strategy`.

    type: string
    field: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str,
        field: str | None = None,
    ) -> None:
        super().__init__(
            {
                "type": type,
                "field": field,
            },
        )


class EcsTargetPlacementConstraint(Block):
    """Block `ecs_target.placement_constraint`.

    type: string
    expression: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str,
        expression: str | None = None,
    ) -> None:
        super().__init__(
            {
                "type": type,
                "expression": expression,
            },
        )


class EcsTarget(Block):
    """Block `ecs_target`.

    task_definition_arn: string
    capacity_provider_strategy: blocks, set
    enable_ecs_managed_tags: bool
    enable_execute_command: bool
    group: string
    launch_type: string
    network_configuration: block
    ordered_placement_strategy: blocks, list
    placement_constraint: blocks, set
    platform_version: string
    propagate_tags: string
    tags: map(string)
    task_count: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        task_definition_arn: str,
        capacity_provider_strategy: Items[EcsTargetCapacityProviderStrategy] | None = None,
        enable_ecs_managed_tags: Bool | None = None,
        enable_execute_command: Bool | None = None,
        group: str | None = None,
        launch_type: str | None = None,
        network_configuration: EcsTargetNetworkConfiguration | None = None,
        ordered_placement_strategy: Items[EcsTargetOrderedPlacementStrategy] | None = None,
        placement_constraint: Items[EcsTargetPlacementConstraint] | None = None,
        platform_version: str | None = None,
        propagate_tags: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        task_count: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "task_definition_arn": task_definition_arn,
                "capacity_provider_strategy": capacity_provider_strategy,
                "enable_ecs_managed_tags": enable_ecs_managed_tags,
                "enable_execute_command": enable_execute_command,
                "group": group,
                "launch_type": launch_type,
                "network_configuration": network_configuration,
                "ordered_placement_strategy": ordered_placement_strategy,
                "placement_constraint": placement_constraint,
                "platform_version": platform_version,
                "propagate_tags": propagate_tags,
                "tags": tags,
                "task_count": task_count,
            },
        )


class HttpTarget(Block):
    """Block `http_target`.

    header_parameters: map(string)
    path_parameter_values: list(string)
    query_string_parameters: map(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        header_parameters: Mapping[str, str] | Expression | None = None,
        path_parameter_values: Strings | None = None,
        query_string_parameters: Mapping[str, str] | Expression | None = None,
    ) -> None:
        super().__init__(
            {
                "header_parameters": header_parameters,
                "path_parameter_values": path_parameter_values,
                "query_string_parameters": query_string_parameters,
            },
        )


class InputTransformer(Block):
    """Block `input_transformer`.

    input_template: string
    input_paths: map(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        input_template: str,
        input_paths: Mapping[str, str] | Expression | None = None,
    ) -> None:
        super().__init__(
            {
                "input_template": input_template,
                "input_paths": input_paths,
            },
        )


class KinesisTarget(Block):
    """Block `kinesis_target`.

    partition_key_path: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        partition_key_path: str | None = None,
    ) -> None:
        super().__init__(
            {
                "partition_key_path": partition_key_path,
            },
        )


class RedshiftTarget(Block):
    """Block `redshift_target`.

    database: string
    db_user: string
    secrets_manager_arn: string
    sql: string
    statement_name: string
    with_event: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        database: str,
        db_user: str | None = None,
        secrets_manager_arn: str | None = None,
        sql: str | None = None,
        statement_name: str | None = None,
        with_event: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "database": database,
                "db_user": db_user,
                "secrets_manager_arn": secrets_manager_arn,
                "sql": sql,
                "statement_name": statement_name,
                "with_event": with_event,
            },
        )


class RetryPolicy(Block):
    """Block `retry_policy`.

    maximum_event_age_in_seconds: number
    maximum_retry_attempts: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        maximum_event_age_in_seconds: Number | None = None,
        maximum_retry_attempts: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "maximum_event_age_in_seconds": maximum_event_age_in_seconds,
                "maximum_retry_attempts": maximum_retry_attempts,
            },
        )


class RunCommandTargets(Block):
    """Block `run_command_targets`.

    key: string
    values: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
            },
        )


class SagemakerPipelineTargetPipelineParameterList(Block):
    """Block `sagemaker_pipeline_target.pipeline_parameter_list`.

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


class SagemakerPipelineTarget(Block):
    """Block `sagemaker_pipeline_target`.

    pipeline_parameter_list: blocks, set
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        pipeline_parameter_list: Items[SagemakerPipelineTargetPipelineParameterList] | None = None,
    ) -> None:
        super().__init__(
            {
                "pipeline_parameter_list": pipeline_parameter_list,
            },
        )


class SqsTarget(Block):
    """Block `sqs_target`.

    message_group_id: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        message_group_id: str | None = None,
    ) -> None:
        super().__init__(
            {
                "message_group_id": message_group_id,
            },
        )


class CloudwatchEventTarget(Resource):
    """Resource `aws_cloudwatch_event_target` of hashicorp/aws 6.47.0.

    arn: string
    rule: string
    appsync_target: block
    batch_target: block
    dead_letter_config: block
    ecs_target: block
    event_bus_name: string
    force_destroy: bool
    http_target: block
    id: string, computed if left out
    input: string
    input_path: string
    input_transformer: block
    kinesis_target: block
    redshift_target: block
    region: string, computed if left out
    retry_policy: block
    role_arn: string
    run_command_targets: blocks, list
    sagemaker_pipeline_target: block
    sqs_target: block
    target_id: string, computed if left out
    """

    terraform_type = "aws_cloudwatch_event_target"

    arn = Attribute("arn")
    event_bus_name = Attribute("event_bus_name")
    force_destroy = Attribute("force_destroy")
    id = Attribute("id")
    input = Attribute("input")
    input_path = Attribute("input_path")
    region = Attribute("region")
    role_arn = Attribute("role_arn")
    rule = Attribute("rule")
    target_id = Attribute("target_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        arn: str,
        rule: str,
        appsync_target: AppsyncTarget | None = None,
        batch_target: BatchTarget | None = None,
        dead_letter_config: DeadLetterConfig | None = None,
        ecs_target: EcsTarget | None = None,
        event_bus_name: str | None = None,
        force_destroy: Bool | None = None,
        http_target: HttpTarget | None = None,
        id: str | None = None,
        input: str | None = None,
        input_path: str | None = None,
        input_transformer: InputTransformer | None = None,
        kinesis_target: KinesisTarget | None = None,
        redshift_target: RedshiftTarget | None = None,
        region: str | None = None,
        retry_policy: RetryPolicy | None = None,
        role_arn: str | None = None,
        run_command_targets: Items[RunCommandTargets] | None = None,
        sagemaker_pipeline_target: SagemakerPipelineTarget | None = None,
        sqs_target: SqsTarget | None = None,
        target_id: str | None = None,
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
                "arn": arn,
                "rule": rule,
                "appsync_target": appsync_target,
                "batch_target": batch_target,
                "dead_letter_config": dead_letter_config,
                "ecs_target": ecs_target,
                "event_bus_name": event_bus_name,
                "force_destroy": force_destroy,
                "http_target": http_target,
                "id": id,
                "input": input,
                "input_path": input_path,
                "input_transformer": input_transformer,
                "kinesis_target": kinesis_target,
                "redshift_target": redshift_target,
                "region": region,
                "retry_policy": retry_policy,
                "role_arn": role_arn,
                "run_command_targets": run_command_targets,
                "sagemaker_pipeline_target": sagemaker_pipeline_target,
                "sqs_target": sqs_target,
                "target_id": target_id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
