"""BSC_AWS_023: data on a disk is encrypted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bascule.assembly.configuration import Configuration, Unknown, value_at
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.scalars import truth
from bascule.check.severity import Severity

_OFF_BY_DEFAULT = {
    "aws_db_instance": "storage_encrypted",
    "aws_rds_cluster": "storage_encrypted",
    "aws_docdb_cluster": "storage_encrypted",
    "aws_neptune_cluster": "storage_encrypted",
    "aws_efs_file_system": "encrypted",
    "aws_elasticache_replication_group": "at_rest_encryption_enabled",
    "aws_opensearch_domain": "encrypt_at_rest.enabled",
    "aws_elasticsearch_domain": "encrypt_at_rest.enabled",
    "aws_dax_cluster": "server_side_encryption.enabled",
}
"""By type, the argument that has to be on."""
_ON_BY_DEFAULT = {
    "aws_redshift_cluster": "encrypted",
    "aws_sqs_queue": "sqs_managed_sse_enabled",
}
"""What AWS encrypts unless it is told not to; S3, DynamoDB, ECR, CloudWatch and SNS's disks it always encrypts."""
_ENCRYPTED_OTHERWISE = (
    "replicate_source_db",
    "snapshot_identifier",
    "replication_source_identifier",
    "global_cluster_identifier",
)
"""With one of these, encryption is that of the source."""
_DISKS = {
    "aws_ebs_volume": ("",),
    "aws_instance": ("root_block_device", "ebs_block_device"),
    "aws_launch_template": ("block_device_mappings",),
}


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for resource in resources(configurations, *_OFF_BY_DEFAULT, *_ON_BY_DEFAULT):
        yield from _store(resource)
    for stream in resources(configurations, "aws_kinesis_stream"):
        kind = stream.get("encryption_type", "NONE")
        yield stream.failed("encryption_type is NONE") if kind == "NONE" else stream.passed()
    if not _is_on_for_account(configurations):
        for resource in resources(configurations, *_DISKS):
            yield from _disks(resource)


def _store(resource: Resource) -> Iterator[Judgement]:
    if any(resource.get(argument) is not None for argument in _ENCRYPTED_OTHERWISE):
        return
    path = {**_OFF_BY_DEFAULT, **_ON_BY_DEFAULT}[resource.block.type]
    encrypted = resource.truth(path)
    if encrypted is None:
        encrypted = _default(resource)
    if isinstance(encrypted, Unknown):
        yield resource.unknown(f"{path} is not known")
    elif encrypted or resource.get("kms_master_key_id") is not None:
        yield resource.passed()
    else:
        yield resource.failed(f"{path} is not true")


def _default(resource: Resource) -> bool | Unknown:
    """What happens when nothing is said: Valkey and the first serverless form of Aurora are encrypted."""
    engines = (resource.get("engine"), resource.get("engine_mode"))
    unknown = [each for each in engines if isinstance(each, Unknown)]
    if unknown:
        return unknown[0]
    return resource.block.type in _ON_BY_DEFAULT or "valkey" in engines or "serverless" in engines


def _disks(resource: Resource) -> Iterator[Judgement]:
    """Nothing about a machine whose disks are those of its image."""
    disks = [disk for path in _DISKS[resource.block.type] for disk in _blocks(resource, path)]
    encrypted = [_is_encrypted(disk) for disk in disks]
    if any(each is False for each in encrypted):
        yield resource.failed("a disk of it is not encrypted")
    elif any(isinstance(each, Unknown) for each in encrypted):
        yield resource.unknown("whether its disks are encrypted is not known")
    elif encrypted:
        yield resource.passed()


def _blocks(resource: Resource, path: str) -> list[Mapping[str, Any] | Unknown]:
    if not path:
        return [resource.block.values]
    blocks = resource.blocks(path)
    # A mapping may also hide a disk of the image, or name one of the machine itself.
    return [each for each in blocks if isinstance(each, Unknown) or "ebs" in each or path != "block_device_mappings"]


def _is_encrypted(disk: Mapping[str, Any] | Unknown) -> bool | Unknown:
    if isinstance(disk, Unknown):
        return disk
    where = "ebs." if "ebs" in disk else ""
    encrypted = value_at(disk, f"{where}encrypted")
    if encrypted is None and value_at(disk, f"{where}snapshot_id") is not None:
        return Unknown(text="encrypted as its snapshot is")
    found = truth(encrypted, default=False)
    return found if isinstance(found, Unknown) else bool(found)


def _is_on_for_account(configurations: Sequence[Configuration]) -> bool:
    defaults = resources(configurations, "aws_ebs_encryption_by_default")
    return any(each.truth("enabled", default=True) is True for each in defaults)


RULE = Rule(
    id="BSC_AWS_023",
    title="Data at rest is encrypted",
    severity=Severity.HIGH,
    reason="A copied snapshot or a disk that leaves its rack is readable, and most stores cannot be encrypted later.",
    fix="switch encryption on when the store is made; later it takes a copy from an encrypted snapshot",
    judge=_judge,
)
