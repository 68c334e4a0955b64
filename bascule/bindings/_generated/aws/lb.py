"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_lb
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


class AccessLogs(Block):
    """Block `access_logs`.

    bucket: string
    enabled: bool
    prefix: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str,
        enabled: Bool | None = None,
        prefix: str | None = None,
    ) -> None:
        super().__init__(
            {
                "bucket": bucket,
                "enabled": enabled,
                "prefix": prefix,
            },
        )


class ConnectionLogs(Block):
    """Block `connection_logs`.

    bucket: string
    enabled: bool
    prefix: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str,
        enabled: Bool | None = None,
        prefix: str | None = None,
    ) -> None:
        super().__init__(
            {
                "bucket": bucket,
                "enabled": enabled,
                "prefix": prefix,
            },
        )


class HealthCheckLogs(Block):
    """Block `health_check_logs`.

    bucket: string
    enabled: bool
    prefix: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str,
        enabled: Bool | None = None,
        prefix: str | None = None,
    ) -> None:
        super().__init__(
            {
                "bucket": bucket,
                "enabled": enabled,
                "prefix": prefix,
            },
        )


class IpamPools(Block):
    """Block `ipam_pools`.

    ipv4_ipam_pool_id: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ipv4_ipam_pool_id: str,
    ) -> None:
        super().__init__(
            {
                "ipv4_ipam_pool_id": ipv4_ipam_pool_id,
            },
        )


class MinimumLoadBalancerCapacity(Block):
    """Block `minimum_load_balancer_capacity`.

    capacity_units: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        capacity_units: Number,
    ) -> None:
        super().__init__(
            {
                "capacity_units": capacity_units,
            },
        )


class SubnetMapping(Block):
    """Block `subnet_mapping`.

    subnet_id: string
    allocation_id: string
    ipv6_address: string
    private_ipv4_address: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        subnet_id: str,
        allocation_id: str | None = None,
        ipv6_address: str | None = None,
        private_ipv4_address: str | None = None,
    ) -> None:
        super().__init__(
            {
                "subnet_id": subnet_id,
                "allocation_id": allocation_id,
                "ipv6_address": ipv6_address,
                "private_ipv4_address": private_ipv4_address,
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


class Lb(Resource):
    """Resource `aws_lb` of hashicorp/aws 6.47.0.

    access_logs: block
    client_keep_alive: number
    connection_logs: block
    customer_owned_ipv4_pool: string
    desync_mitigation_mode: string
    dns_record_client_routing_policy: string
    drop_invalid_header_fields: bool
    enable_cross_zone_load_balancing: bool
    enable_deletion_protection: bool
    enable_http2: bool
    enable_tls_version_and_cipher_suite_headers: bool
    enable_waf_fail_open: bool
    enable_xff_client_port: bool
    enable_zonal_shift: bool
    enforce_security_group_inbound_rules_on_private_link_traffic: string, computed if left out
    health_check_logs: block
    id: string, computed if left out
    idle_timeout: number
    internal: bool, computed if left out
    ip_address_type: string, computed if left out
    ipam_pools: block
    load_balancer_type: string
    minimum_load_balancer_capacity: block
    name: string, computed if left out
    name_prefix: string, computed if left out
    preserve_host_header: bool
    region: string, computed if left out
    secondary_ips_auto_assigned_per_subnet: number, computed if left out
    security_groups: set(string), computed if left out
    subnet_mapping: blocks, set
    subnets: set(string), computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    xff_header_processing_mode: string
    """

    terraform_type = "aws_lb"

    arn = Attribute("arn")
    arn_suffix = Attribute("arn_suffix")
    client_keep_alive = Attribute("client_keep_alive")
    customer_owned_ipv4_pool = Attribute("customer_owned_ipv4_pool")
    desync_mitigation_mode = Attribute("desync_mitigation_mode")
    dns_name = Attribute("dns_name")
    dns_record_client_routing_policy = Attribute("dns_record_client_routing_policy")
    drop_invalid_header_fields = Attribute("drop_invalid_header_fields")
    enable_cross_zone_load_balancing = Attribute("enable_cross_zone_load_balancing")
    enable_deletion_protection = Attribute("enable_deletion_protection")
    enable_http2 = Attribute("enable_http2")
    enable_tls_version_and_cipher_suite_headers = Attribute("enable_tls_version_and_cipher_suite_headers")
    enable_waf_fail_open = Attribute("enable_waf_fail_open")
    enable_xff_client_port = Attribute("enable_xff_client_port")
    enable_zonal_shift = Attribute("enable_zonal_shift")
    enforce_security_group_inbound_rules_on_private_link_traffic = Attribute("enforce_security_group_inbound_rules_on_private_link_traffic")
    id = Attribute("id")
    idle_timeout = Attribute("idle_timeout")
    internal = Attribute("internal")
    ip_address_type = Attribute("ip_address_type")
    load_balancer_type = Attribute("load_balancer_type")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    preserve_host_header = Attribute("preserve_host_header")
    region = Attribute("region")
    secondary_ips_auto_assigned_per_subnet = Attribute("secondary_ips_auto_assigned_per_subnet")
    security_groups = Attribute("security_groups")
    subnets = Attribute("subnets")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    vpc_id = Attribute("vpc_id")
    xff_header_processing_mode = Attribute("xff_header_processing_mode")
    zone_id = Attribute("zone_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        access_logs: AccessLogs | None = None,
        client_keep_alive: Number | None = None,
        connection_logs: ConnectionLogs | None = None,
        customer_owned_ipv4_pool: str | None = None,
        desync_mitigation_mode: str | None = None,
        dns_record_client_routing_policy: str | None = None,
        drop_invalid_header_fields: Bool | None = None,
        enable_cross_zone_load_balancing: Bool | None = None,
        enable_deletion_protection: Bool | None = None,
        enable_http2: Bool | None = None,
        enable_tls_version_and_cipher_suite_headers: Bool | None = None,
        enable_waf_fail_open: Bool | None = None,
        enable_xff_client_port: Bool | None = None,
        enable_zonal_shift: Bool | None = None,
        enforce_security_group_inbound_rules_on_private_link_traffic: str | None = None,
        health_check_logs: HealthCheckLogs | None = None,
        id: str | None = None,
        idle_timeout: Number | None = None,
        internal: Bool | None = None,
        ip_address_type: str | None = None,
        ipam_pools: IpamPools | None = None,
        load_balancer_type: str | None = None,
        minimum_load_balancer_capacity: MinimumLoadBalancerCapacity | None = None,
        name: str | None = None,
        name_prefix: str | None = None,
        preserve_host_header: Bool | None = None,
        region: str | None = None,
        secondary_ips_auto_assigned_per_subnet: Number | None = None,
        security_groups: Strings | None = None,
        subnet_mapping: Items[SubnetMapping] | None = None,
        subnets: Strings | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        timeouts: Timeouts | None = None,
        xff_header_processing_mode: str | None = None,
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
                "access_logs": access_logs,
                "client_keep_alive": client_keep_alive,
                "connection_logs": connection_logs,
                "customer_owned_ipv4_pool": customer_owned_ipv4_pool,
                "desync_mitigation_mode": desync_mitigation_mode,
                "dns_record_client_routing_policy": dns_record_client_routing_policy,
                "drop_invalid_header_fields": drop_invalid_header_fields,
                "enable_cross_zone_load_balancing": enable_cross_zone_load_balancing,
                "enable_deletion_protection": enable_deletion_protection,
                "enable_http2": enable_http2,
                "enable_tls_version_and_cipher_suite_headers": enable_tls_version_and_cipher_suite_headers,
                "enable_waf_fail_open": enable_waf_fail_open,
                "enable_xff_client_port": enable_xff_client_port,
                "enable_zonal_shift": enable_zonal_shift,
                "enforce_security_group_inbound_rules_on_private_link_traffic": enforce_security_group_inbound_rules_on_private_link_traffic,
                "health_check_logs": health_check_logs,
                "id": id,
                "idle_timeout": idle_timeout,
                "internal": internal,
                "ip_address_type": ip_address_type,
                "ipam_pools": ipam_pools,
                "load_balancer_type": load_balancer_type,
                "minimum_load_balancer_capacity": minimum_load_balancer_capacity,
                "name": name,
                "name_prefix": name_prefix,
                "preserve_host_header": preserve_host_header,
                "region": region,
                "secondary_ips_auto_assigned_per_subnet": secondary_ips_auto_assigned_per_subnet,
                "security_groups": security_groups,
                "subnet_mapping": subnet_mapping,
                "subnets": subnets,
                "tags": tags,
                "tags_all": tags_all,
                "timeouts": timeouts,
                "xff_header_processing_mode": xff_header_processing_mode,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
