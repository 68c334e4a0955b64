"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_ecs_task_definition
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


class EphemeralStorage(Block):
    """Block `ephemeral_storage`.

    size_in_gib: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        size_in_gib: Number,
    ) -> None:
        super().__init__(
            {
                "size_in_gib": size_in_gib,
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


class ProxyConfiguration(Block):
    """Block `proxy_configuration`.

    container_name: string
    properties: map(string)
    type: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        container_name: str,
        properties: Mapping[str, str] | Expression | None = None,
        type: str | None = None,
    ) -> None:
        super().__init__(
            {
                "container_name": container_name,
                "properties": properties,
                "type": type,
            },
        )


class RuntimePlatform(Block):
    """Block `runtime_platform`.

    cpu_architecture: string
    operating_system_family: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cpu_architecture: str | None = None,
        operating_system_family: str | None = None,
    ) -> None:
        super().__init__(
            {
                "cpu_architecture": cpu_architecture,
                "operating_system_family": operating_system_family,
            },
        )


class VolumeDockerVolumeConfiguration(Block):
    """Block `volume.docker_volume_configuration`.

    autoprovision: bool
    driver: string, computed if left out
    driver_opts: map(string)
    labels: map(string)
    scope_: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        autoprovision: Bool | None = None,
        driver: str | None = None,
        driver_opts: Mapping[str, str] | Expression | None = None,
        labels: Mapping[str, str] | Expression | None = None,
        scope_: str | None = None,
    ) -> None:
        super().__init__(
            {
                "autoprovision": autoprovision,
                "driver": driver,
                "driver_opts": driver_opts,
                "labels": labels,
                "scope": scope_,
            },
        )


class VolumeEfsVolumeConfigurationAuthorizationConfig(Block):
    """Block `volume.efs_volume_configuration.authorization_config`.

    access_point_id: string
    iam: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_point_id: str | None = None,
        iam: str | None = None,
    ) -> None:
        super().__init__(
            {
                "access_point_id": access_point_id,
                "iam": iam,
            },
        )


class VolumeEfsVolumeConfiguration(Block):
    """Block `volume.efs_volume_configuration`.

    file_system_id: string
    authorization_config: block
    root_directory: string
    transit_encryption: string
    transit_encryption_port: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        file_system_id: str,
        authorization_config: VolumeEfsVolumeConfigurationAuthorizationConfig | None = None,
        root_directory: str | None = None,
        transit_encryption: str | None = None,
        transit_encryption_port: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "file_system_id": file_system_id,
                "authorization_config": authorization_config,
                "root_directory": root_directory,
                "transit_encryption": transit_encryption,
                "transit_encryption_port": transit_encryption_port,
            },
        )


class VolumeFsxWindowsFileServerVolumeConfigurationAuthorizationConfig(Block):
    """Block `volume.fsx_windows_file_server_volume_configuration.authorization_config`.

    credentials_parameter: string
    domain: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        credentials_parameter: str,
        domain: str,
    ) -> None:
        super().__init__(
            {
                "credentials_parameter": credentials_parameter,
                "domain": domain,
            },
        )


class VolumeFsxWindowsFileServerVolumeConfiguration(Block):
    """Block `volume.fsx_windows_file_server_volume_configuration`.

    authorization_config: block
    file_system_id: string
    root_directory: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        authorization_config: VolumeFsxWindowsFileServerVolumeConfigurationAuthorizationConfig,
        file_system_id: str,
        root_directory: str,
    ) -> None:
        super().__init__(
            {
                "authorization_config": authorization_config,
                "file_system_id": file_system_id,
                "root_directory": root_directory,
            },
        )


class VolumeS3filesVolumeConfiguration(Block):
    """Block `volume.s3files_volume_configuration`.

    file_system_arn: string
    access_point_arn: string
    root_directory: string
    transit_encryption_port: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        file_system_arn: str,
        access_point_arn: str | None = None,
        root_directory: str | None = None,
        transit_encryption_port: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "file_system_arn": file_system_arn,
                "access_point_arn": access_point_arn,
                "root_directory": root_directory,
                "transit_encryption_port": transit_encryption_port,
            },
        )


class Volume(Block):
    """Block `volume`.

    name: string
    configure_at_launch: bool, computed if left out
    docker_volume_configuration: block
    efs_volume_configuration: block
    fsx_windows_file_server_volume_configuration: block
    host_path: string
    s3files_volume_configuration: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        configure_at_launch: Bool | None = None,
        docker_volume_configuration: VolumeDockerVolumeConfiguration | None = None,
        efs_volume_configuration: VolumeEfsVolumeConfiguration | None = None,
        fsx_windows_file_server_volume_configuration: VolumeFsxWindowsFileServerVolumeConfiguration | None = None,
        host_path: str | None = None,
        s3files_volume_configuration: VolumeS3filesVolumeConfiguration | None = None,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "configure_at_launch": configure_at_launch,
                "docker_volume_configuration": docker_volume_configuration,
                "efs_volume_configuration": efs_volume_configuration,
                "fsx_windows_file_server_volume_configuration": fsx_windows_file_server_volume_configuration,
                "host_path": host_path,
                "s3files_volume_configuration": s3files_volume_configuration,
            },
        )


class EcsTaskDefinition(Resource):
    """Resource `aws_ecs_task_definition` of hashicorp/aws 6.47.0.

    container_definitions: string
    family: string
    cpu: string
    enable_fault_injection: bool, computed if left out
    ephemeral_storage: block
    execution_role_arn: string
    id: string, computed if left out
    ipc_mode: string
    memory: string
    network_mode: string, computed if left out
    pid_mode: string
    placement_constraints: blocks, set
    proxy_configuration: block
    region: string, computed if left out
    requires_compatibilities: set(string)
    runtime_platform: block
    skip_destroy: bool
    tags: map(string)
    tags_all: map(string), computed if left out
    task_role_arn: string
    track_latest: bool
    volume: blocks, set
    """

    terraform_type = "aws_ecs_task_definition"

    arn = Attribute("arn")
    arn_without_revision = Attribute("arn_without_revision")
    container_definitions = Attribute("container_definitions")
    cpu = Attribute("cpu")
    enable_fault_injection = Attribute("enable_fault_injection")
    execution_role_arn = Attribute("execution_role_arn")
    family = Attribute("family")
    id = Attribute("id")
    ipc_mode = Attribute("ipc_mode")
    memory = Attribute("memory")
    network_mode = Attribute("network_mode")
    pid_mode = Attribute("pid_mode")
    region = Attribute("region")
    requires_compatibilities = Attribute("requires_compatibilities")
    revision = Attribute("revision")
    skip_destroy = Attribute("skip_destroy")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    task_role_arn = Attribute("task_role_arn")
    track_latest = Attribute("track_latest")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        container_definitions: str,
        family: str,
        cpu: str | None = None,
        enable_fault_injection: Bool | None = None,
        ephemeral_storage: EphemeralStorage | None = None,
        execution_role_arn: str | None = None,
        id: str | None = None,
        ipc_mode: str | None = None,
        memory: str | None = None,
        network_mode: str | None = None,
        pid_mode: str | None = None,
        placement_constraints: Items[PlacementConstraints] | None = None,
        proxy_configuration: ProxyConfiguration | None = None,
        region: str | None = None,
        requires_compatibilities: Strings | None = None,
        runtime_platform: RuntimePlatform | None = None,
        skip_destroy: Bool | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        task_role_arn: str | None = None,
        track_latest: Bool | None = None,
        volume: Items[Volume] | None = None,
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
                "container_definitions": container_definitions,
                "family": family,
                "cpu": cpu,
                "enable_fault_injection": enable_fault_injection,
                "ephemeral_storage": ephemeral_storage,
                "execution_role_arn": execution_role_arn,
                "id": id,
                "ipc_mode": ipc_mode,
                "memory": memory,
                "network_mode": network_mode,
                "pid_mode": pid_mode,
                "placement_constraints": placement_constraints,
                "proxy_configuration": proxy_configuration,
                "region": region,
                "requires_compatibilities": requires_compatibilities,
                "runtime_platform": runtime_platform,
                "skip_destroy": skip_destroy,
                "tags": tags,
                "tags_all": tags_all,
                "task_role_arn": task_role_arn,
                "track_latest": track_latest,
                "volume": volume,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
