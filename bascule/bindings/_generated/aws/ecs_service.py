"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_ecs_service
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


class Alarms(Block):
    """Block `alarms`.

    alarm_names: set(string)
    enable: bool
    rollback: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        alarm_names: Strings,
        enable: Bool,
        rollback: Bool,
    ) -> None:
        super().__init__(
            {
                "alarm_names": alarm_names,
                "enable": enable,
                "rollback": rollback,
            },
        )


class CapacityProviderStrategy(Block):
    """Block `capacity_provider_strategy`.

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


class DeploymentCircuitBreaker(Block):
    """Block `deployment_circuit_breaker`.

    enable: bool
    rollback: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enable: Bool,
        rollback: Bool,
    ) -> None:
        super().__init__(
            {
                "enable": enable,
                "rollback": rollback,
            },
        )


class DeploymentConfigurationCanaryConfiguration(Block):
    """Block `deployment_configuration.canary_configuration`.

    canary_bake_time_in_minutes: string, computed if left out
    canary_percent: number, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        canary_bake_time_in_minutes: str | None = None,
        canary_percent: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "canary_bake_time_in_minutes": canary_bake_time_in_minutes,
                "canary_percent": canary_percent,
            },
        )


class DeploymentConfigurationLifecycleHook(Block):
    """Block `deployment_configuration.lifecycle_hook`.

    hook_target_arn: string
    lifecycle_stages: list(string)
    role_arn: string
    hook_details: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        hook_target_arn: str,
        lifecycle_stages: Strings,
        role_arn: str,
        hook_details: str | None = None,
    ) -> None:
        super().__init__(
            {
                "hook_target_arn": hook_target_arn,
                "lifecycle_stages": lifecycle_stages,
                "role_arn": role_arn,
                "hook_details": hook_details,
            },
        )


class DeploymentConfigurationLinearConfiguration(Block):
    """Block `deployment_configuration.linear_configuration`.

    step_bake_time_in_minutes: string, computed if left out
    step_percent: number, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        step_bake_time_in_minutes: str | None = None,
        step_percent: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "step_bake_time_in_minutes": step_bake_time_in_minutes,
                "step_percent": step_percent,
            },
        )


class DeploymentConfiguration(Block):
    """Block `deployment_configuration`.

    bake_time_in_minutes: string, computed if left out
    canary_configuration: block
    lifecycle_hook: blocks, set
    linear_configuration: block
    strategy: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bake_time_in_minutes: str | None = None,
        canary_configuration: DeploymentConfigurationCanaryConfiguration | None = None,
        lifecycle_hook: Items[DeploymentConfigurationLifecycleHook] | None = None,
        linear_configuration: DeploymentConfigurationLinearConfiguration | None = None,
        strategy: str | None = None,
    ) -> None:
        super().__init__(
            {
                "bake_time_in_minutes": bake_time_in_minutes,
                "canary_configuration": canary_configuration,
                "lifecycle_hook": lifecycle_hook,
                "linear_configuration": linear_configuration,
                "strategy": strategy,
            },
        )


class DeploymentController(Block):
    """Block `deployment_controller`.

    type: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str | None = None,
    ) -> None:
        super().__init__(
            {
                "type": type,
            },
        )


class LoadBalancerAdvancedConfiguration(Block):
    """Block `load_balancer.advanced_configuration`.

    alternate_target_group_arn: string
    production_listener_rule: string
    role_arn: string
    test_listener_rule: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        alternate_target_group_arn: str,
        production_listener_rule: str,
        role_arn: str,
        test_listener_rule: str | None = None,
    ) -> None:
        super().__init__(
            {
                "alternate_target_group_arn": alternate_target_group_arn,
                "production_listener_rule": production_listener_rule,
                "role_arn": role_arn,
                "test_listener_rule": test_listener_rule,
            },
        )


class LoadBalancer(Block):
    """Block `load_balancer`.

    container_name: string
    container_port: number
    advanced_configuration: block
    elb_name: string
    target_group_arn: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        container_name: str,
        container_port: Number,
        advanced_configuration: LoadBalancerAdvancedConfiguration | None = None,
        elb_name: str | None = None,
        target_group_arn: str | None = None,
    ) -> None:
        super().__init__(
            {
                "container_name": container_name,
                "container_port": container_port,
                "advanced_configuration": advanced_configuration,
                "elb_name": elb_name,
                "target_group_arn": target_group_arn,
            },
        )


class NetworkConfiguration(Block):
    """Block `network_configuration`.

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


class OrderedPlacementStrategy(Block):
    """Block `ordered_placement_strategy`.

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


class PlacementConstraints(Block):
    """Block `placement_constraints`.

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


class ServiceConnectConfigurationAccessLogConfiguration(Block):
    """Block `service_connect_configuration.access_log_configuration`.

    format: string
    include_query_parameters: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        format: str,
        include_query_parameters: str | None = None,
    ) -> None:
        super().__init__(
            {
                "format": format,
                "include_query_parameters": include_query_parameters,
            },
        )


class ServiceConnectConfigurationLogConfigurationSecretOption(Block):
    """Block `service_connect_configuration.log_configuration.secret_option`.

    name: string
    value_from: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value_from: str,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "value_from": value_from,
            },
        )


class ServiceConnectConfigurationLogConfiguration(Block):
    """Block `service_connect_configuration.log_configuration`.

    log_driver: string
    options: map(string), computed if left out
    secret_option: blocks, list
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        log_driver: str,
        options: Mapping[str, str] | Expression | None = None,
        secret_option: Items[ServiceConnectConfigurationLogConfigurationSecretOption] | None = None,
    ) -> None:
        super().__init__(
            {
                "log_driver": log_driver,
                "options": options,
                "secret_option": secret_option,
            },
        )


class ServiceConnectConfigurationServiceClientAliasTestTrafficRulesHeaderValue(Block):
    """Block `service_connect_configuration.service.client_alias.test_traffic_rules.header.value`.

    exact: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        exact: str,
    ) -> None:
        super().__init__(
            {
                "exact": exact,
            },
        )


class ServiceConnectConfigurationServiceClientAliasTestTrafficRulesHeader(Block):
    """Block `service_connect_configuration.service.client_alias.test_traffic_rules.header`.

    name: string
    value: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: ServiceConnectConfigurationServiceClientAliasTestTrafficRulesHeaderValue,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "value": value,
            },
        )


class ServiceConnectConfigurationServiceClientAliasTestTrafficRules(Block):
    """Block `service_connect_configuration.service.client_alias.test_traffic_rules`.

    header: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        header: ServiceConnectConfigurationServiceClientAliasTestTrafficRulesHeader | None = None,
    ) -> None:
        super().__init__(
            {
                "header": header,
            },
        )


class ServiceConnectConfigurationServiceClientAlias(Block):
    """Block `service_connect_configuration.service.client_alias`.

    port: number
    dns_name: string, computed if left out
    test_traffic_rules: blocks, list
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        port: Number,
        dns_name: str | None = None,
        test_traffic_rules: Items[ServiceConnectConfigurationServiceClientAliasTestTrafficRules] | None = None,
    ) -> None:
        super().__init__(
            {
                "port": port,
                "dns_name": dns_name,
                "test_traffic_rules": test_traffic_rules,
            },
        )


class ServiceConnectConfigurationServiceTimeout(Block):
    """Block `service_connect_configuration.service.timeout`.

    idle_timeout_seconds: number
    per_request_timeout_seconds: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        idle_timeout_seconds: Number | None = None,
        per_request_timeout_seconds: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "idle_timeout_seconds": idle_timeout_seconds,
                "per_request_timeout_seconds": per_request_timeout_seconds,
            },
        )


class ServiceConnectConfigurationServiceTlsIssuerCertAuthority(Block):
    """Block `service_connect_configuration.service.tls.issuer_cert_authority`.

    aws_pca_authority_arn: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        aws_pca_authority_arn: str,
    ) -> None:
        super().__init__(
            {
                "aws_pca_authority_arn": aws_pca_authority_arn,
            },
        )


class ServiceConnectConfigurationServiceTls(Block):
    """Block `service_connect_configuration.service.tls`.

    issuer_cert_authority: block
    kms_key: string
    role_arn: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        issuer_cert_authority: ServiceConnectConfigurationServiceTlsIssuerCertAuthority,
        kms_key: str | None = None,
        role_arn: str | None = None,
    ) -> None:
        super().__init__(
            {
                "issuer_cert_authority": issuer_cert_authority,
                "kms_key": kms_key,
                "role_arn": role_arn,
            },
        )


class ServiceConnectConfigurationService(Block):
    """Block `service_connect_configuration.service`.

    port_name: string
    client_alias: block
    discovery_name: string, computed if left out
    ingress_port_override: number
    timeout: block
    tls: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        port_name: str,
        client_alias: ServiceConnectConfigurationServiceClientAlias | None = None,
        discovery_name: str | None = None,
        ingress_port_override: Number | None = None,
        timeout: ServiceConnectConfigurationServiceTimeout | None = None,
        tls: ServiceConnectConfigurationServiceTls | None = None,
    ) -> None:
        super().__init__(
            {
                "port_name": port_name,
                "client_alias": client_alias,
                "discovery_name": discovery_name,
                "ingress_port_override": ingress_port_override,
                "timeout": timeout,
                "tls": tls,
            },
        )


class ServiceConnectConfiguration(Block):
    """Block `service_connect_configuration`.

    enabled: bool
    access_log_configuration: block
    log_configuration: block
    namespace: string, computed if left out
    service: blocks, list
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: Bool,
        access_log_configuration: ServiceConnectConfigurationAccessLogConfiguration | None = None,
        log_configuration: ServiceConnectConfigurationLogConfiguration | None = None,
        namespace: str | None = None,
        service: Items[ServiceConnectConfigurationService] | None = None,
    ) -> None:
        super().__init__(
            {
                "enabled": enabled,
                "access_log_configuration": access_log_configuration,
                "log_configuration": log_configuration,
                "namespace": namespace,
                "service": service,
            },
        )


class ServiceRegistries(Block):
    """Block `service_registries`.

    registry_arn: string
    container_name: string
    container_port: number
    port: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        registry_arn: str,
        container_name: str | None = None,
        container_port: Number | None = None,
        port: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "registry_arn": registry_arn,
                "container_name": container_name,
                "container_port": container_port,
                "port": port,
            },
        )


class Timeouts(Block):
    """Block `timeouts`.

    create: string
    delete: string
    update: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        create: str | None = None,
        delete: str | None = None,
        update: str | None = None,
    ) -> None:
        super().__init__(
            {
                "create": create,
                "delete": delete,
                "update": update,
            },
        )


class VolumeConfigurationManagedEbsVolumeTagSpecifications(Block):
    """Block `volume_configuration.managed_ebs_volume.tag_specifications`.

    resource_type: string
    propagate_tags: string
    tags: map(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        resource_type: str,
        propagate_tags: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
    ) -> None:
        super().__init__(
            {
                "resource_type": resource_type,
                "propagate_tags": propagate_tags,
                "tags": tags,
            },
        )


class VolumeConfigurationManagedEbsVolume(Block):
    """Block `volume_configuration.managed_ebs_volume`.

    role_arn: string
    encrypted: bool
    file_system_type: string
    iops: number
    kms_key_id: string
    size_in_gb: number
    snapshot_id: string
    tag_specifications: blocks, list
    throughput: number
    volume_initialization_rate: number
    volume_type: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        role_arn: str,
        encrypted: Bool | None = None,
        file_system_type: str | None = None,
        iops: Number | None = None,
        kms_key_id: str | None = None,
        size_in_gb: Number | None = None,
        snapshot_id: str | None = None,
        tag_specifications: Items[VolumeConfigurationManagedEbsVolumeTagSpecifications] | None = None,
        throughput: Number | None = None,
        volume_initialization_rate: Number | None = None,
        volume_type: str | None = None,
    ) -> None:
        super().__init__(
            {
                "role_arn": role_arn,
                "encrypted": encrypted,
                "file_system_type": file_system_type,
                "iops": iops,
                "kms_key_id": kms_key_id,
                "size_in_gb": size_in_gb,
                "snapshot_id": snapshot_id,
                "tag_specifications": tag_specifications,
                "throughput": throughput,
                "volume_initialization_rate": volume_initialization_rate,
                "volume_type": volume_type,
            },
        )


class VolumeConfiguration(Block):
    """Block `volume_configuration`.

    managed_ebs_volume: block
    name: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        managed_ebs_volume: VolumeConfigurationManagedEbsVolume,
        name: str,
    ) -> None:
        super().__init__(
            {
                "managed_ebs_volume": managed_ebs_volume,
                "name": name,
            },
        )


class VpcLatticeConfigurations(Block):
    """Block `vpc_lattice_configurations`.

    port_name: string
    role_arn: string
    target_group_arn: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        port_name: str,
        role_arn: str,
        target_group_arn: str,
    ) -> None:
        super().__init__(
            {
                "port_name": port_name,
                "role_arn": role_arn,
                "target_group_arn": target_group_arn,
            },
        )


class EcsService(Resource):
    """Resource `aws_ecs_service` of hashicorp/aws 6.47.0.

    name: string
    alarms: block
    availability_zone_rebalancing: string, computed if left out
    capacity_provider_strategy: blocks, set
    cluster: string, computed if left out
    deployment_circuit_breaker: block
    deployment_configuration: block
    deployment_controller: block
    deployment_maximum_percent: number
    deployment_minimum_healthy_percent: number
    desired_count: number
    enable_ecs_managed_tags: bool
    enable_execute_command: bool
    force_delete: bool
    force_new_deployment: bool
    health_check_grace_period_seconds: number
    iam_role: string, computed if left out
    id: string, computed if left out
    launch_type: string, computed if left out
    load_balancer: blocks, set
    network_configuration: block
    ordered_placement_strategy: blocks, list
    placement_constraints: blocks, set
    platform_version: string, computed if left out
    propagate_tags: string
    region: string, computed if left out
    scheduling_strategy: string
    service_connect_configuration: block
    service_registries: block
    sigint_rollback: bool
    tags: map(string)
    tags_all: map(string), computed if left out
    task_definition: string
    timeouts: block
    triggers: map(string), computed if left out
    volume_configuration: block
    vpc_lattice_configurations: blocks, set
    wait_for_steady_state: bool
    """

    terraform_type = "aws_ecs_service"

    arn = Attribute("arn")
    availability_zone_rebalancing = Attribute("availability_zone_rebalancing")
    cluster = Attribute("cluster")
    deployment_maximum_percent = Attribute("deployment_maximum_percent")
    deployment_minimum_healthy_percent = Attribute("deployment_minimum_healthy_percent")
    desired_count = Attribute("desired_count")
    enable_ecs_managed_tags = Attribute("enable_ecs_managed_tags")
    enable_execute_command = Attribute("enable_execute_command")
    force_delete = Attribute("force_delete")
    force_new_deployment = Attribute("force_new_deployment")
    health_check_grace_period_seconds = Attribute("health_check_grace_period_seconds")
    iam_role = Attribute("iam_role")
    id = Attribute("id")
    launch_type = Attribute("launch_type")
    name = Attribute("name")
    platform_version = Attribute("platform_version")
    propagate_tags = Attribute("propagate_tags")
    region = Attribute("region")
    scheduling_strategy = Attribute("scheduling_strategy")
    sigint_rollback = Attribute("sigint_rollback")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    task_definition = Attribute("task_definition")
    triggers = Attribute("triggers")
    wait_for_steady_state = Attribute("wait_for_steady_state")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        alarms: Alarms | None = None,
        availability_zone_rebalancing: str | None = None,
        capacity_provider_strategy: Items[CapacityProviderStrategy] | None = None,
        cluster: str | None = None,
        deployment_circuit_breaker: DeploymentCircuitBreaker | None = None,
        deployment_configuration: DeploymentConfiguration | None = None,
        deployment_controller: DeploymentController | None = None,
        deployment_maximum_percent: Number | None = None,
        deployment_minimum_healthy_percent: Number | None = None,
        desired_count: Number | None = None,
        enable_ecs_managed_tags: Bool | None = None,
        enable_execute_command: Bool | None = None,
        force_delete: Bool | None = None,
        force_new_deployment: Bool | None = None,
        health_check_grace_period_seconds: Number | None = None,
        iam_role: str | None = None,
        id: str | None = None,
        launch_type: str | None = None,
        load_balancer: Items[LoadBalancer] | None = None,
        network_configuration: NetworkConfiguration | None = None,
        ordered_placement_strategy: Items[OrderedPlacementStrategy] | None = None,
        placement_constraints: Items[PlacementConstraints] | None = None,
        platform_version: str | None = None,
        propagate_tags: str | None = None,
        region: str | None = None,
        scheduling_strategy: str | None = None,
        service_connect_configuration: ServiceConnectConfiguration | None = None,
        service_registries: ServiceRegistries | None = None,
        sigint_rollback: Bool | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        task_definition: str | None = None,
        timeouts: Timeouts | None = None,
        triggers: Mapping[str, str] | Expression | None = None,
        volume_configuration: VolumeConfiguration | None = None,
        vpc_lattice_configurations: Items[VpcLatticeConfigurations] | None = None,
        wait_for_steady_state: Bool | None = None,
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
                "alarms": alarms,
                "availability_zone_rebalancing": availability_zone_rebalancing,
                "capacity_provider_strategy": capacity_provider_strategy,
                "cluster": cluster,
                "deployment_circuit_breaker": deployment_circuit_breaker,
                "deployment_configuration": deployment_configuration,
                "deployment_controller": deployment_controller,
                "deployment_maximum_percent": deployment_maximum_percent,
                "deployment_minimum_healthy_percent": deployment_minimum_healthy_percent,
                "desired_count": desired_count,
                "enable_ecs_managed_tags": enable_ecs_managed_tags,
                "enable_execute_command": enable_execute_command,
                "force_delete": force_delete,
                "force_new_deployment": force_new_deployment,
                "health_check_grace_period_seconds": health_check_grace_period_seconds,
                "iam_role": iam_role,
                "id": id,
                "launch_type": launch_type,
                "load_balancer": load_balancer,
                "network_configuration": network_configuration,
                "ordered_placement_strategy": ordered_placement_strategy,
                "placement_constraints": placement_constraints,
                "platform_version": platform_version,
                "propagate_tags": propagate_tags,
                "region": region,
                "scheduling_strategy": scheduling_strategy,
                "service_connect_configuration": service_connect_configuration,
                "service_registries": service_registries,
                "sigint_rollback": sigint_rollback,
                "tags": tags,
                "tags_all": tags_all,
                "task_definition": task_definition,
                "timeouts": timeouts,
                "triggers": triggers,
                "volume_configuration": volume_configuration,
                "vpc_lattice_configurations": vpc_lattice_configurations,
                "wait_for_steady_state": wait_for_steady_state,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
