"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_ecs_cluster
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


class ConfigurationExecuteCommandConfigurationLogConfiguration(Block):
    """Block `configuration.execute_command_configuration.log_configuration`.

    cloud_watch_encryption_enabled: bool
    cloud_watch_log_group_name: string
    s3_bucket_encryption_enabled: bool
    s3_bucket_name: string
    s3_key_prefix: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cloud_watch_encryption_enabled: Bool | None = None,
        cloud_watch_log_group_name: str | None = None,
        s3_bucket_encryption_enabled: Bool | None = None,
        s3_bucket_name: str | None = None,
        s3_key_prefix: str | None = None,
    ) -> None:
        super().__init__(
            {
                "cloud_watch_encryption_enabled": cloud_watch_encryption_enabled,
                "cloud_watch_log_group_name": cloud_watch_log_group_name,
                "s3_bucket_encryption_enabled": s3_bucket_encryption_enabled,
                "s3_bucket_name": s3_bucket_name,
                "s3_key_prefix": s3_key_prefix,
            },
        )


class ConfigurationExecuteCommandConfiguration(Block):
    """Block `configuration.execute_command_configuration`.

    kms_key_id: string
    log_configuration: block
    logging: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kms_key_id: str | None = None,
        log_configuration: ConfigurationExecuteCommandConfigurationLogConfiguration | None = None,
        logging: str | None = None,
    ) -> None:
        super().__init__(
            {
                "kms_key_id": kms_key_id,
                "log_configuration": log_configuration,
                "logging": logging,
            },
        )


class ConfigurationManagedStorageConfiguration(Block):
    """Block `configuration.managed_storage_configuration`.

    fargate_ephemeral_storage_kms_key_id: string
    kms_key_id: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        fargate_ephemeral_storage_kms_key_id: str | None = None,
        kms_key_id: str | None = None,
    ) -> None:
        super().__init__(
            {
                "fargate_ephemeral_storage_kms_key_id": fargate_ephemeral_storage_kms_key_id,
                "kms_key_id": kms_key_id,
            },
        )


class Configuration(Block):
    """Block `configuration`.

    execute_command_configuration: block
    managed_storage_configuration: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        execute_command_configuration: ConfigurationExecuteCommandConfiguration | None = None,
        managed_storage_configuration: ConfigurationManagedStorageConfiguration | None = None,
    ) -> None:
        super().__init__(
            {
                "execute_command_configuration": execute_command_configuration,
                "managed_storage_configuration": managed_storage_configuration,
            },
        )


class ServiceConnectDefaults(Block):
    """Block `service_connect_defaults`.

    namespace: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        namespace: str,
    ) -> None:
        super().__init__(
            {
                "namespace": namespace,
            },
        )


class Setting(Block):
    """Block `setting`.

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


class EcsCluster(Resource):
    """Resource `aws_ecs_cluster` of hashicorp/aws 6.47.0.

    name: string
    configuration: block
    id: string, computed if left out
    region: string, computed if left out
    service_connect_defaults: block
    setting: blocks, set
    tags: map(string)
    tags_all: map(string), computed if left out
    """

    terraform_type = "aws_ecs_cluster"

    arn = Attribute("arn")
    id = Attribute("id")
    name = Attribute("name")
    region = Attribute("region")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        configuration: Configuration | None = None,
        id: str | None = None,
        region: str | None = None,
        service_connect_defaults: ServiceConnectDefaults | None = None,
        setting: Items[Setting] | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
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
                "configuration": configuration,
                "id": id,
                "region": region,
                "service_connect_defaults": service_connect_defaults,
                "setting": setting,
                "tags": tags,
                "tags_all": tags_all,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
