"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_lb_target_group
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


class HealthCheck(Block):
    """Block `health_check`.

    enabled: bool
    healthy_threshold: number
    interval: number
    matcher: string, computed if left out
    path: string, computed if left out
    port: string
    protocol: string
    timeout: number, computed if left out
    unhealthy_threshold: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: Bool | None = None,
        healthy_threshold: Number | None = None,
        interval: Number | None = None,
        matcher: str | None = None,
        path: str | None = None,
        port: str | None = None,
        protocol: str | None = None,
        timeout: Number | None = None,
        unhealthy_threshold: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "enabled": enabled,
                "healthy_threshold": healthy_threshold,
                "interval": interval,
                "matcher": matcher,
                "path": path,
                "port": port,
                "protocol": protocol,
                "timeout": timeout,
                "unhealthy_threshold": unhealthy_threshold,
            },
        )


class Stickiness(Block):
    """Block `stickiness`.

    type: string
    cookie_duration: number
    cookie_name: string
    enabled: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str,
        cookie_duration: Number | None = None,
        cookie_name: str | None = None,
        enabled: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "type": type,
                "cookie_duration": cookie_duration,
                "cookie_name": cookie_name,
                "enabled": enabled,
            },
        )


class TargetFailover(Block):
    """Block `target_failover`.

    on_deregistration: string
    on_unhealthy: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        on_deregistration: str,
        on_unhealthy: str,
    ) -> None:
        super().__init__(
            {
                "on_deregistration": on_deregistration,
                "on_unhealthy": on_unhealthy,
            },
        )


class TargetGroupHealthDnsFailover(Block):
    """Block `target_group_health.dns_failover`.

    minimum_healthy_targets_count: string
    minimum_healthy_targets_percentage: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        minimum_healthy_targets_count: str | None = None,
        minimum_healthy_targets_percentage: str | None = None,
    ) -> None:
        super().__init__(
            {
                "minimum_healthy_targets_count": minimum_healthy_targets_count,
                "minimum_healthy_targets_percentage": minimum_healthy_targets_percentage,
            },
        )


class TargetGroupHealthUnhealthyStateRouting(Block):
    """Block `target_group_health.unhealthy_state_routing`.

    minimum_healthy_targets_count: number
    minimum_healthy_targets_percentage: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        minimum_healthy_targets_count: Number | None = None,
        minimum_healthy_targets_percentage: str | None = None,
    ) -> None:
        super().__init__(
            {
                "minimum_healthy_targets_count": minimum_healthy_targets_count,
                "minimum_healthy_targets_percentage": minimum_healthy_targets_percentage,
            },
        )


class TargetGroupHealth(Block):
    """Block `target_group_health`.

    dns_failover: block
    unhealthy_state_routing: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dns_failover: TargetGroupHealthDnsFailover | None = None,
        unhealthy_state_routing: TargetGroupHealthUnhealthyStateRouting | None = None,
    ) -> None:
        super().__init__(
            {
                "dns_failover": dns_failover,
                "unhealthy_state_routing": unhealthy_state_routing,
            },
        )


class TargetHealthState(Block):
    """Block `target_health_state`.

    enable_unhealthy_connection_termination: bool
    unhealthy_draining_interval: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enable_unhealthy_connection_termination: Bool,
        unhealthy_draining_interval: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "enable_unhealthy_connection_termination": enable_unhealthy_connection_termination,
                "unhealthy_draining_interval": unhealthy_draining_interval,
            },
        )


class LbTargetGroup(Resource):
    """Resource `aws_lb_target_group` of hashicorp/aws 6.47.0.

    connection_termination: bool, computed if left out
    deregistration_delay: string
    health_check: block
    id: string, computed if left out
    ip_address_type: string, computed if left out
    lambda_multi_value_headers_enabled: bool
    load_balancing_algorithm_type: string, computed if left out
    load_balancing_anomaly_mitigation: string, computed if left out
    load_balancing_cross_zone_enabled: string, computed if left out
    name: string, computed if left out
    name_prefix: string, computed if left out
    port: number
    preserve_client_ip: string, computed if left out
    protocol: string
    protocol_version: string, computed if left out
    proxy_protocol_v2: bool
    region: string, computed if left out
    slow_start: number
    stickiness: block
    tags: map(string)
    tags_all: map(string), computed if left out
    target_control_port: number
    target_failover: blocks, list
    target_group_health: block
    target_health_state: blocks, list
    target_type: string
    vpc_id: string
    """

    terraform_type = "aws_lb_target_group"

    arn = Attribute("arn")
    arn_suffix = Attribute("arn_suffix")
    connection_termination = Attribute("connection_termination")
    deregistration_delay = Attribute("deregistration_delay")
    id = Attribute("id")
    ip_address_type = Attribute("ip_address_type")
    lambda_multi_value_headers_enabled = Attribute("lambda_multi_value_headers_enabled")
    load_balancer_arns = Attribute("load_balancer_arns")
    load_balancing_algorithm_type = Attribute("load_balancing_algorithm_type")
    load_balancing_anomaly_mitigation = Attribute("load_balancing_anomaly_mitigation")
    load_balancing_cross_zone_enabled = Attribute("load_balancing_cross_zone_enabled")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    port = Attribute("port")
    preserve_client_ip = Attribute("preserve_client_ip")
    protocol = Attribute("protocol")
    protocol_version = Attribute("protocol_version")
    proxy_protocol_v2 = Attribute("proxy_protocol_v2")
    region = Attribute("region")
    slow_start = Attribute("slow_start")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    target_control_port = Attribute("target_control_port")
    target_type = Attribute("target_type")
    vpc_id = Attribute("vpc_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        connection_termination: Bool | None = None,
        deregistration_delay: str | None = None,
        health_check: HealthCheck | None = None,
        id: str | None = None,
        ip_address_type: str | None = None,
        lambda_multi_value_headers_enabled: Bool | None = None,
        load_balancing_algorithm_type: str | None = None,
        load_balancing_anomaly_mitigation: str | None = None,
        load_balancing_cross_zone_enabled: str | None = None,
        name: str | None = None,
        name_prefix: str | None = None,
        port: Number | None = None,
        preserve_client_ip: str | None = None,
        protocol: str | None = None,
        protocol_version: str | None = None,
        proxy_protocol_v2: Bool | None = None,
        region: str | None = None,
        slow_start: Number | None = None,
        stickiness: Stickiness | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        target_control_port: Number | None = None,
        target_failover: Items[TargetFailover] | None = None,
        target_group_health: TargetGroupHealth | None = None,
        target_health_state: Items[TargetHealthState] | None = None,
        target_type: str | None = None,
        vpc_id: str | None = None,
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
                "connection_termination": connection_termination,
                "deregistration_delay": deregistration_delay,
                "health_check": health_check,
                "id": id,
                "ip_address_type": ip_address_type,
                "lambda_multi_value_headers_enabled": lambda_multi_value_headers_enabled,
                "load_balancing_algorithm_type": load_balancing_algorithm_type,
                "load_balancing_anomaly_mitigation": load_balancing_anomaly_mitigation,
                "load_balancing_cross_zone_enabled": load_balancing_cross_zone_enabled,
                "name": name,
                "name_prefix": name_prefix,
                "port": port,
                "preserve_client_ip": preserve_client_ip,
                "protocol": protocol,
                "protocol_version": protocol_version,
                "proxy_protocol_v2": proxy_protocol_v2,
                "region": region,
                "slow_start": slow_start,
                "stickiness": stickiness,
                "tags": tags,
                "tags_all": tags_all,
                "target_control_port": target_control_port,
                "target_failover": target_failover,
                "target_group_health": target_group_health,
                "target_health_state": target_health_state,
                "target_type": target_type,
                "vpc_id": vpc_id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
