"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_s3_bucket
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


class CorsRule(Block):
    """Block `cors_rule`.

    allowed_methods: list(string)
    allowed_origins: list(string)
    allowed_headers: list(string)
    expose_headers: list(string)
    max_age_seconds: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allowed_methods: Strings,
        allowed_origins: Strings,
        allowed_headers: Strings | None = None,
        expose_headers: Strings | None = None,
        max_age_seconds: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "allowed_methods": allowed_methods,
                "allowed_origins": allowed_origins,
                "allowed_headers": allowed_headers,
                "expose_headers": expose_headers,
                "max_age_seconds": max_age_seconds,
            },
        )


class Grant(Block):
    """Block `grant`.

    permissions: set(string)
    type: string
    id: string
    uri: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        permissions: Strings,
        type: str,
        id: str | None = None,
        uri: str | None = None,
    ) -> None:
        super().__init__(
            {
                "permissions": permissions,
                "type": type,
                "id": id,
                "uri": uri,
            },
        )


class LifecycleRuleExpiration(Block):
    """Block `lifecycle_rule.expiration`.

    date: string
    days: number
    expired_object_delete_marker: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        date: str | None = None,
        days: Number | None = None,
        expired_object_delete_marker: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "date": date,
                "days": days,
                "expired_object_delete_marker": expired_object_delete_marker,
            },
        )


class LifecycleRuleNoncurrentVersionExpiration(Block):
    """Block `lifecycle_rule.noncurrent_version_expiration`.

    days: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        days: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "days": days,
            },
        )


class LifecycleRuleNoncurrentVersionTransition(Block):
    """Block `lifecycle_rule.noncurrent_version_transition`.

    storage_class: string
    days: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        storage_class: str,
        days: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "storage_class": storage_class,
                "days": days,
            },
        )


class LifecycleRuleTransition(Block):
    """Block `lifecycle_rule.transition`.

    storage_class: string
    date: string
    days: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        storage_class: str,
        date: str | None = None,
        days: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "storage_class": storage_class,
                "date": date,
                "days": days,
            },
        )


class LifecycleRule(Block):
    """Block `lifecycle_rule`.

    enabled: bool
    abort_incomplete_multipart_upload_days: number
    expiration: block
    id: string, computed if left out
    noncurrent_version_expiration: block
    noncurrent_version_transition: blocks, set
    prefix: string
    tags: map(string)
    transition: blocks, set
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: Bool,
        abort_incomplete_multipart_upload_days: Number | None = None,
        expiration: LifecycleRuleExpiration | None = None,
        id: str | None = None,
        noncurrent_version_expiration: LifecycleRuleNoncurrentVersionExpiration | None = None,
        noncurrent_version_transition: Items[LifecycleRuleNoncurrentVersionTransition] | None = None,
        prefix: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        transition: Items[LifecycleRuleTransition] | None = None,
    ) -> None:
        super().__init__(
            {
                "enabled": enabled,
                "abort_incomplete_multipart_upload_days": abort_incomplete_multipart_upload_days,
                "expiration": expiration,
                "id": id,
                "noncurrent_version_expiration": noncurrent_version_expiration,
                "noncurrent_version_transition": noncurrent_version_transition,
                "prefix": prefix,
                "tags": tags,
                "transition": transition,
            },
        )


class Logging(Block):
    """Block `logging`.

    target_bucket: string
    target_prefix: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        target_bucket: str,
        target_prefix: str | None = None,
    ) -> None:
        super().__init__(
            {
                "target_bucket": target_bucket,
                "target_prefix": target_prefix,
            },
        )


class ObjectLockConfigurationRuleDefaultRetention(Block):
    """Block `object_lock_configuration.rule.default_retention`.

    mode: string
    days: number
    years: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        mode: str,
        days: Number | None = None,
        years: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "mode": mode,
                "days": days,
                "years": years,
            },
        )


class ObjectLockConfigurationRule(Block):
    """Block `object_lock_configuration.rule`.

    default_retention: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        default_retention: ObjectLockConfigurationRuleDefaultRetention,
    ) -> None:
        super().__init__(
            {
                "default_retention": default_retention,
            },
        )


class ObjectLockConfiguration(Block):
    """Block `object_lock_configuration`.

    object_lock_enabled: string, deprecated
    rule: block, deprecated
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        object_lock_enabled: str | None = None,
        rule: ObjectLockConfigurationRule | None = None,
    ) -> None:
        super().__init__(
            {
                "object_lock_enabled": object_lock_enabled,
                "rule": rule,
            },
        )


class ReplicationConfigurationRulesDestinationAccessControlTranslation(Block):
    """Block `replication_configuration.rules.destination.access_control_translation`.

    owner: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        owner: str,
    ) -> None:
        super().__init__(
            {
                "owner": owner,
            },
        )


class ReplicationConfigurationRulesDestinationMetrics(Block):
    """Block `replication_configuration.rules.destination.metrics`.

    minutes: number
    status: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        minutes: Number | None = None,
        status: str | None = None,
    ) -> None:
        super().__init__(
            {
                "minutes": minutes,
                "status": status,
            },
        )


class ReplicationConfigurationRulesDestinationReplicationTime(Block):
    """Block `replication_configuration.rules.destination.replication_time`.

    minutes: number
    status: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        minutes: Number | None = None,
        status: str | None = None,
    ) -> None:
        super().__init__(
            {
                "minutes": minutes,
                "status": status,
            },
        )


class ReplicationConfigurationRulesDestination(Block):
    """Block `replication_configuration.rules.destination`.

    bucket: string
    access_control_translation: block
    account_id: string
    metrics: block
    replica_kms_key_id: string
    replication_time: block
    storage_class: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str,
        access_control_translation: ReplicationConfigurationRulesDestinationAccessControlTranslation | None = None,
        account_id: str | None = None,
        metrics: ReplicationConfigurationRulesDestinationMetrics | None = None,
        replica_kms_key_id: str | None = None,
        replication_time: ReplicationConfigurationRulesDestinationReplicationTime | None = None,
        storage_class: str | None = None,
    ) -> None:
        super().__init__(
            {
                "bucket": bucket,
                "access_control_translation": access_control_translation,
                "account_id": account_id,
                "metrics": metrics,
                "replica_kms_key_id": replica_kms_key_id,
                "replication_time": replication_time,
                "storage_class": storage_class,
            },
        )


class ReplicationConfigurationRulesFilter(Block):
    """Block `replication_configuration.rules.filter`.

    prefix: string
    tags: map(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        prefix: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
    ) -> None:
        super().__init__(
            {
                "prefix": prefix,
                "tags": tags,
            },
        )


class ReplicationConfigurationRulesSourceSelectionCriteriaSseKmsEncryptedObjects(Block):
    """Block `replication_configuration.rules.source_selection_criteria.sse_kms_encrypted_objects`.

    enabled: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: Bool,
    ) -> None:
        super().__init__(
            {
                "enabled": enabled,
            },
        )


class ReplicationConfigurationRulesSourceSelectionCriteria(Block):
    """Block `replication_configuration.rules.source_selection_criteria`.

    sse_kms_encrypted_objects: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        sse_kms_encrypted_objects: ReplicationConfigurationRulesSourceSelectionCriteriaSseKmsEncryptedObjects | None = None,
    ) -> None:
        super().__init__(
            {
                "sse_kms_encrypted_objects": sse_kms_encrypted_objects,
            },
        )


class ReplicationConfigurationRules(Block):
    """Block `replication_configuration.rules`.

    destination: block
    status: string
    delete_marker_replication_status: string
    filter: block
    id: string
    prefix: string
    priority: number
    source_selection_criteria: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination: ReplicationConfigurationRulesDestination,
        status: str,
        delete_marker_replication_status: str | None = None,
        filter: ReplicationConfigurationRulesFilter | None = None,
        id: str | None = None,
        prefix: str | None = None,
        priority: Number | None = None,
        source_selection_criteria: ReplicationConfigurationRulesSourceSelectionCriteria | None = None,
    ) -> None:
        super().__init__(
            {
                "destination": destination,
                "status": status,
                "delete_marker_replication_status": delete_marker_replication_status,
                "filter": filter,
                "id": id,
                "prefix": prefix,
                "priority": priority,
                "source_selection_criteria": source_selection_criteria,
            },
        )


class ReplicationConfiguration(Block):
    """Block `replication_configuration`.

    role: string
    rules: blocks, set
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        role: str,
        rules: Items[ReplicationConfigurationRules],
    ) -> None:
        super().__init__(
            {
                "role": role,
                "rules": rules,
            },
        )


class ServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault(Block):
    """Block `server_side_encryption_configuration.rule.apply_server_side_encryption_by_default`.

    sse_algorithm: string
    kms_master_key_id: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        sse_algorithm: str,
        kms_master_key_id: str | None = None,
    ) -> None:
        super().__init__(
            {
                "sse_algorithm": sse_algorithm,
                "kms_master_key_id": kms_master_key_id,
            },
        )


class ServerSideEncryptionConfigurationRule(Block):
    """Block `server_side_encryption_configuration.rule`.

    apply_server_side_encryption_by_default: block
    bucket_key_enabled: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        apply_server_side_encryption_by_default: ServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault,
        bucket_key_enabled: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "apply_server_side_encryption_by_default": apply_server_side_encryption_by_default,
                "bucket_key_enabled": bucket_key_enabled,
            },
        )


class ServerSideEncryptionConfiguration(Block):
    """Block `server_side_encryption_configuration`.

    rule: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        rule: ServerSideEncryptionConfigurationRule,
    ) -> None:
        super().__init__(
            {
                "rule": rule,
            },
        )


class Timeouts(Block):
    """Block `timeouts`.

    create: string
    delete: string
    read: string
    update: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        create: str | None = None,
        delete: str | None = None,
        read: str | None = None,
        update: str | None = None,
    ) -> None:
        super().__init__(
            {
                "create": create,
                "delete": delete,
                "read": read,
                "update": update,
            },
        )


class Versioning(Block):
    """Block `versioning`.

    enabled: bool
    mfa_delete: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: Bool | None = None,
        mfa_delete: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "enabled": enabled,
                "mfa_delete": mfa_delete,
            },
        )


class Website(Block):
    """Block `website`.

    error_document: string
    index_document: string
    redirect_all_requests_to: string
    routing_rules: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        error_document: str | None = None,
        index_document: str | None = None,
        redirect_all_requests_to: str | None = None,
        routing_rules: str | None = None,
    ) -> None:
        super().__init__(
            {
                "error_document": error_document,
                "index_document": index_document,
                "redirect_all_requests_to": redirect_all_requests_to,
                "routing_rules": routing_rules,
            },
        )


class S3Bucket(Resource):
    """Resource `aws_s3_bucket` of hashicorp/aws 6.47.0.

    acceleration_status: string, computed if left out, deprecated
    acl: string, computed if left out, deprecated
    bucket: string, computed if left out
    bucket_namespace: string, computed if left out
    bucket_prefix: string, computed if left out
    cors_rule: blocks, list, deprecated
    force_destroy: bool
    grant: blocks, set, deprecated
    id: string, computed if left out
    lifecycle_rule: blocks, list, deprecated
    logging: block, deprecated
    object_lock_configuration: block, deprecated
    object_lock_enabled: bool, computed if left out
    policy: string, computed if left out, deprecated
    region: string, computed if left out
    replication_configuration: block, deprecated
    request_payer: string, computed if left out, deprecated
    server_side_encryption_configuration: block, deprecated
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    versioning: block, deprecated
    website: block, deprecated
    """

    terraform_type = "aws_s3_bucket"

    acceleration_status = Attribute("acceleration_status")
    acl = Attribute("acl")
    arn = Attribute("arn")
    bucket = Attribute("bucket")
    bucket_domain_name = Attribute("bucket_domain_name")
    bucket_namespace = Attribute("bucket_namespace")
    bucket_prefix = Attribute("bucket_prefix")
    bucket_region = Attribute("bucket_region")
    bucket_regional_domain_name = Attribute("bucket_regional_domain_name")
    force_destroy = Attribute("force_destroy")
    hosted_zone_id = Attribute("hosted_zone_id")
    id = Attribute("id")
    object_lock_enabled = Attribute("object_lock_enabled")
    policy = Attribute("policy")
    region = Attribute("region")
    request_payer = Attribute("request_payer")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    website_domain = Attribute("website_domain")
    website_endpoint = Attribute("website_endpoint")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        acceleration_status: str | None = None,
        acl: str | None = None,
        bucket: str | None = None,
        bucket_namespace: str | None = None,
        bucket_prefix: str | None = None,
        cors_rule: Items[CorsRule] | None = None,
        force_destroy: Bool | None = None,
        grant: Items[Grant] | None = None,
        id: str | None = None,
        lifecycle_rule: Items[LifecycleRule] | None = None,
        logging: Logging | None = None,
        object_lock_configuration: ObjectLockConfiguration | None = None,
        object_lock_enabled: Bool | None = None,
        policy: str | None = None,
        region: str | None = None,
        replication_configuration: ReplicationConfiguration | None = None,
        request_payer: str | None = None,
        server_side_encryption_configuration: ServerSideEncryptionConfiguration | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        timeouts: Timeouts | None = None,
        versioning: Versioning | None = None,
        website: Website | None = None,
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
                "acceleration_status": acceleration_status,
                "acl": acl,
                "bucket": bucket,
                "bucket_namespace": bucket_namespace,
                "bucket_prefix": bucket_prefix,
                "cors_rule": cors_rule,
                "force_destroy": force_destroy,
                "grant": grant,
                "id": id,
                "lifecycle_rule": lifecycle_rule,
                "logging": logging,
                "object_lock_configuration": object_lock_configuration,
                "object_lock_enabled": object_lock_enabled,
                "policy": policy,
                "region": region,
                "replication_configuration": replication_configuration,
                "request_payer": request_payer,
                "server_side_encryption_configuration": server_side_encryption_configuration,
                "tags": tags,
                "tags_all": tags_all,
                "timeouts": timeouts,
                "versioning": versioning,
                "website": website,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
