"""BSC_AWS_055: a key is rotated."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_SYMMETRIC = "SYMMETRIC_DEFAULT"


def _judge(key: Resource) -> Judgement | None:
    if not _can_rotate(key):
        return None
    rotates = key.truth("enable_key_rotation", default=False)
    if isinstance(rotates, Unknown):
        return key.unknown("enable_key_rotation is not known")
    return key.passed() if rotates else key.failed("the key is never rotated (enable_key_rotation)")


def _can_rotate(key: Resource) -> bool:
    """AWS rotates symmetric keys for encryption, of its own material."""
    spec = key.get("customer_master_key_spec", key.get("key_spec", _SYMMETRIC))
    usage = key.get("key_usage", "ENCRYPT_DECRYPT")
    return spec == _SYMMETRIC and usage == "ENCRYPT_DECRYPT" and key.get("custom_key_store_id") is None


RULE = Rule(
    id="BSC_AWS_055",
    title="A key is rotated",
    severity=Severity.LOW,
    reason="What a key that is never rotated has encrypted stays readable with it for ever.",
    fix="set enable_key_rotation = true: it costs nothing to use, and old data stays readable",
    judge=each_resource(_judge, "aws_kms_key"),
)
