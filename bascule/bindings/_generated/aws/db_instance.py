"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_db_instance
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


class BlueGreenUpdate(Block):
    """Block `blue_green_update`.

    enabled: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "enabled": enabled,
            },
        )


class RestoreToPointInTime(Block):
    """Block `restore_to_point_in_time`.

    restore_time: string
    source_db_instance_automated_backups_arn: string
    source_db_instance_identifier: string
    source_dbi_resource_id: string
    use_latest_restorable_time: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        restore_time: str | None = None,
        source_db_instance_automated_backups_arn: str | None = None,
        source_db_instance_identifier: str | None = None,
        source_dbi_resource_id: str | None = None,
        use_latest_restorable_time: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "restore_time": restore_time,
                "source_db_instance_automated_backups_arn": source_db_instance_automated_backups_arn,
                "source_db_instance_identifier": source_db_instance_identifier,
                "source_dbi_resource_id": source_dbi_resource_id,
                "use_latest_restorable_time": use_latest_restorable_time,
            },
        )


class S3Import(Block):
    """Block `s3_import`.

    bucket_name: string
    ingestion_role: string
    source_engine: string
    source_engine_version: string
    bucket_prefix: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_name: str,
        ingestion_role: str,
        source_engine: str,
        source_engine_version: str,
        bucket_prefix: str | None = None,
    ) -> None:
        super().__init__(
            {
                "bucket_name": bucket_name,
                "ingestion_role": ingestion_role,
                "source_engine": source_engine,
                "source_engine_version": source_engine_version,
                "bucket_prefix": bucket_prefix,
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


class DbInstance(Resource):
    """Resource `aws_db_instance` of hashicorp/aws 6.47.0.

    instance_class: string
    allocated_storage: number, computed if left out
    allow_major_version_upgrade: bool
    apply_immediately: bool
    auto_minor_version_upgrade: bool
    availability_zone: string, computed if left out
    backup_retention_period: number, computed if left out
    backup_target: string, computed if left out
    backup_window: string, computed if left out
    blue_green_update: block
    ca_cert_identifier: string, computed if left out
    character_set_name: string, computed if left out
    copy_tags_to_snapshot: bool
    custom_iam_instance_profile: string
    customer_owned_ip_enabled: bool
    database_insights_mode: string, computed if left out
    db_name: string, computed if left out
    db_subnet_group_name: string, computed if left out
    dedicated_log_volume: bool
    delete_automated_backups: bool
    deletion_protection: bool
    domain: string
    domain_auth_secret_arn: string
    domain_dns_ips: list(string)
    domain_fqdn: string, computed if left out
    domain_iam_role_name: string
    domain_ou: string
    enabled_cloudwatch_logs_exports: set(string)
    engine: string, computed if left out
    engine_lifecycle_support: string, computed if left out
    engine_version: string, computed if left out
    final_snapshot_identifier: string
    iam_database_authentication_enabled: bool
    id: string, computed if left out
    identifier: string, computed if left out
    identifier_prefix: string, computed if left out
    iops: number, computed if left out
    kms_key_id: string, computed if left out
    license_model: string, computed if left out
    maintenance_window: string, computed if left out
    manage_master_user_password: bool
    master_user_secret_kms_key_id: string, computed if left out
    max_allocated_storage: number
    monitoring_interval: number
    monitoring_role_arn: string, computed if left out
    multi_az: bool, computed if left out
    nchar_character_set_name: string, computed if left out
    network_type: string, computed if left out
    option_group_name: string, computed if left out
    parameter_group_name: string, computed if left out
    password: string, sensitive
    password_wo: string, sensitive
    password_wo_version: number
    performance_insights_enabled: bool
    performance_insights_kms_key_id: string, computed if left out
    performance_insights_retention_period: number, computed if left out
    port: number, computed if left out
    publicly_accessible: bool
    region: string, computed if left out
    replica_mode: string, computed if left out
    replicate_source_db: string
    restore_to_point_in_time: block
    s3_import: block
    skip_final_snapshot: bool
    snapshot_identifier: string, computed if left out
    storage_encrypted: bool
    storage_throughput: number, computed if left out
    storage_type: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    timezone: string, computed if left out
    upgrade_storage_config: bool
    username: string, computed if left out
    vpc_security_group_ids: set(string), computed if left out
    """

    terraform_type = "aws_db_instance"

    address_ = Attribute("address")
    allocated_storage = Attribute("allocated_storage")
    allow_major_version_upgrade = Attribute("allow_major_version_upgrade")
    apply_immediately = Attribute("apply_immediately")
    arn = Attribute("arn")
    auto_minor_version_upgrade = Attribute("auto_minor_version_upgrade")
    availability_zone = Attribute("availability_zone")
    backup_retention_period = Attribute("backup_retention_period")
    backup_target = Attribute("backup_target")
    backup_window = Attribute("backup_window")
    ca_cert_identifier = Attribute("ca_cert_identifier")
    character_set_name = Attribute("character_set_name")
    copy_tags_to_snapshot = Attribute("copy_tags_to_snapshot")
    custom_iam_instance_profile = Attribute("custom_iam_instance_profile")
    customer_owned_ip_enabled = Attribute("customer_owned_ip_enabled")
    database_insights_mode = Attribute("database_insights_mode")
    db_name = Attribute("db_name")
    db_subnet_group_name = Attribute("db_subnet_group_name")
    dedicated_log_volume = Attribute("dedicated_log_volume")
    delete_automated_backups = Attribute("delete_automated_backups")
    deletion_protection = Attribute("deletion_protection")
    domain = Attribute("domain")
    domain_auth_secret_arn = Attribute("domain_auth_secret_arn")
    domain_dns_ips = Attribute("domain_dns_ips")
    domain_fqdn = Attribute("domain_fqdn")
    domain_iam_role_name = Attribute("domain_iam_role_name")
    domain_ou = Attribute("domain_ou")
    enabled_cloudwatch_logs_exports = Attribute("enabled_cloudwatch_logs_exports")
    endpoint = Attribute("endpoint")
    engine = Attribute("engine")
    engine_lifecycle_support = Attribute("engine_lifecycle_support")
    engine_version = Attribute("engine_version")
    engine_version_actual = Attribute("engine_version_actual")
    final_snapshot_identifier = Attribute("final_snapshot_identifier")
    hosted_zone_id = Attribute("hosted_zone_id")
    iam_database_authentication_enabled = Attribute("iam_database_authentication_enabled")
    id = Attribute("id")
    identifier = Attribute("identifier")
    identifier_prefix = Attribute("identifier_prefix")
    instance_class = Attribute("instance_class")
    iops = Attribute("iops")
    kms_key_id = Attribute("kms_key_id")
    latest_restorable_time = Attribute("latest_restorable_time")
    license_model = Attribute("license_model")
    listener_endpoint = Attribute("listener_endpoint")
    maintenance_window = Attribute("maintenance_window")
    manage_master_user_password = Attribute("manage_master_user_password")
    master_user_secret = Attribute("master_user_secret")
    master_user_secret_kms_key_id = Attribute("master_user_secret_kms_key_id")
    max_allocated_storage = Attribute("max_allocated_storage")
    monitoring_interval = Attribute("monitoring_interval")
    monitoring_role_arn = Attribute("monitoring_role_arn")
    multi_az = Attribute("multi_az")
    nchar_character_set_name = Attribute("nchar_character_set_name")
    network_type = Attribute("network_type")
    option_group_name = Attribute("option_group_name")
    parameter_group_name = Attribute("parameter_group_name")
    password = Attribute("password")
    password_wo = Attribute("password_wo")
    password_wo_version = Attribute("password_wo_version")
    performance_insights_enabled = Attribute("performance_insights_enabled")
    performance_insights_kms_key_id = Attribute("performance_insights_kms_key_id")
    performance_insights_retention_period = Attribute("performance_insights_retention_period")
    port = Attribute("port")
    publicly_accessible = Attribute("publicly_accessible")
    region = Attribute("region")
    replica_mode = Attribute("replica_mode")
    replicas = Attribute("replicas")
    replicate_source_db = Attribute("replicate_source_db")
    resource_id = Attribute("resource_id")
    skip_final_snapshot = Attribute("skip_final_snapshot")
    snapshot_identifier = Attribute("snapshot_identifier")
    status = Attribute("status")
    storage_encrypted = Attribute("storage_encrypted")
    storage_throughput = Attribute("storage_throughput")
    storage_type = Attribute("storage_type")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    timezone = Attribute("timezone")
    upgrade_rollout_order = Attribute("upgrade_rollout_order")
    upgrade_storage_config = Attribute("upgrade_storage_config")
    username = Attribute("username")
    vpc_security_group_ids = Attribute("vpc_security_group_ids")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        instance_class: str,
        allocated_storage: Number | None = None,
        allow_major_version_upgrade: Bool | None = None,
        apply_immediately: Bool | None = None,
        auto_minor_version_upgrade: Bool | None = None,
        availability_zone: str | None = None,
        backup_retention_period: Number | None = None,
        backup_target: str | None = None,
        backup_window: str | None = None,
        blue_green_update: BlueGreenUpdate | None = None,
        ca_cert_identifier: str | None = None,
        character_set_name: str | None = None,
        copy_tags_to_snapshot: Bool | None = None,
        custom_iam_instance_profile: str | None = None,
        customer_owned_ip_enabled: Bool | None = None,
        database_insights_mode: str | None = None,
        db_name: str | None = None,
        db_subnet_group_name: str | None = None,
        dedicated_log_volume: Bool | None = None,
        delete_automated_backups: Bool | None = None,
        deletion_protection: Bool | None = None,
        domain: str | None = None,
        domain_auth_secret_arn: str | None = None,
        domain_dns_ips: Strings | None = None,
        domain_fqdn: str | None = None,
        domain_iam_role_name: str | None = None,
        domain_ou: str | None = None,
        enabled_cloudwatch_logs_exports: Strings | None = None,
        engine: str | None = None,
        engine_lifecycle_support: str | None = None,
        engine_version: str | None = None,
        final_snapshot_identifier: str | None = None,
        iam_database_authentication_enabled: Bool | None = None,
        id: str | None = None,
        identifier: str | None = None,
        identifier_prefix: str | None = None,
        iops: Number | None = None,
        kms_key_id: str | None = None,
        license_model: str | None = None,
        maintenance_window: str | None = None,
        manage_master_user_password: Bool | None = None,
        master_user_secret_kms_key_id: str | None = None,
        max_allocated_storage: Number | None = None,
        monitoring_interval: Number | None = None,
        monitoring_role_arn: str | None = None,
        multi_az: Bool | None = None,
        nchar_character_set_name: str | None = None,
        network_type: str | None = None,
        option_group_name: str | None = None,
        parameter_group_name: str | None = None,
        password: str | None = None,
        password_wo: str | None = None,
        password_wo_version: Number | None = None,
        performance_insights_enabled: Bool | None = None,
        performance_insights_kms_key_id: str | None = None,
        performance_insights_retention_period: Number | None = None,
        port: Number | None = None,
        publicly_accessible: Bool | None = None,
        region: str | None = None,
        replica_mode: str | None = None,
        replicate_source_db: str | None = None,
        restore_to_point_in_time: RestoreToPointInTime | None = None,
        s3_import: S3Import | None = None,
        skip_final_snapshot: Bool | None = None,
        snapshot_identifier: str | None = None,
        storage_encrypted: Bool | None = None,
        storage_throughput: Number | None = None,
        storage_type: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        timeouts: Timeouts | None = None,
        timezone: str | None = None,
        upgrade_storage_config: Bool | None = None,
        username: str | None = None,
        vpc_security_group_ids: Strings | None = None,
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
                "instance_class": instance_class,
                "allocated_storage": allocated_storage,
                "allow_major_version_upgrade": allow_major_version_upgrade,
                "apply_immediately": apply_immediately,
                "auto_minor_version_upgrade": auto_minor_version_upgrade,
                "availability_zone": availability_zone,
                "backup_retention_period": backup_retention_period,
                "backup_target": backup_target,
                "backup_window": backup_window,
                "blue_green_update": blue_green_update,
                "ca_cert_identifier": ca_cert_identifier,
                "character_set_name": character_set_name,
                "copy_tags_to_snapshot": copy_tags_to_snapshot,
                "custom_iam_instance_profile": custom_iam_instance_profile,
                "customer_owned_ip_enabled": customer_owned_ip_enabled,
                "database_insights_mode": database_insights_mode,
                "db_name": db_name,
                "db_subnet_group_name": db_subnet_group_name,
                "dedicated_log_volume": dedicated_log_volume,
                "delete_automated_backups": delete_automated_backups,
                "deletion_protection": deletion_protection,
                "domain": domain,
                "domain_auth_secret_arn": domain_auth_secret_arn,
                "domain_dns_ips": domain_dns_ips,
                "domain_fqdn": domain_fqdn,
                "domain_iam_role_name": domain_iam_role_name,
                "domain_ou": domain_ou,
                "enabled_cloudwatch_logs_exports": enabled_cloudwatch_logs_exports,
                "engine": engine,
                "engine_lifecycle_support": engine_lifecycle_support,
                "engine_version": engine_version,
                "final_snapshot_identifier": final_snapshot_identifier,
                "iam_database_authentication_enabled": iam_database_authentication_enabled,
                "id": id,
                "identifier": identifier,
                "identifier_prefix": identifier_prefix,
                "iops": iops,
                "kms_key_id": kms_key_id,
                "license_model": license_model,
                "maintenance_window": maintenance_window,
                "manage_master_user_password": manage_master_user_password,
                "master_user_secret_kms_key_id": master_user_secret_kms_key_id,
                "max_allocated_storage": max_allocated_storage,
                "monitoring_interval": monitoring_interval,
                "monitoring_role_arn": monitoring_role_arn,
                "multi_az": multi_az,
                "nchar_character_set_name": nchar_character_set_name,
                "network_type": network_type,
                "option_group_name": option_group_name,
                "parameter_group_name": parameter_group_name,
                "password": password,
                "password_wo": password_wo,
                "password_wo_version": password_wo_version,
                "performance_insights_enabled": performance_insights_enabled,
                "performance_insights_kms_key_id": performance_insights_kms_key_id,
                "performance_insights_retention_period": performance_insights_retention_period,
                "port": port,
                "publicly_accessible": publicly_accessible,
                "region": region,
                "replica_mode": replica_mode,
                "replicate_source_db": replicate_source_db,
                "restore_to_point_in_time": restore_to_point_in_time,
                "s3_import": s3_import,
                "skip_final_snapshot": skip_final_snapshot,
                "snapshot_identifier": snapshot_identifier,
                "storage_encrypted": storage_encrypted,
                "storage_throughput": storage_throughput,
                "storage_type": storage_type,
                "tags": tags,
                "tags_all": tags_all,
                "timeouts": timeouts,
                "timezone": timezone,
                "upgrade_storage_config": upgrade_storage_config,
                "username": username,
                "vpc_security_group_ids": vpc_security_group_ids,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
