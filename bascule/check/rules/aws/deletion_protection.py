"""BSC_AWS_020: what a protected environment lives on cannot be deleted by mistake."""

from __future__ import annotations

from typing import Any

from bascule.assembly.configuration import Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_PROTECTIONS = {
    "aws_lb": "enable_deletion_protection",
    "aws_alb": "enable_deletion_protection",
    "aws_db_instance": "deletion_protection",
    "aws_rds_cluster": "deletion_protection",
    "aws_rds_global_cluster": "deletion_protection",
    "aws_docdb_cluster": "deletion_protection",
    "aws_neptune_cluster": "deletion_protection",
    "aws_dynamodb_table": "deletion_protection_enabled",
    "aws_cognito_user_pool": "deletion_protection",
    "aws_eks_cluster": "deletion_protection",
}
"""By type, the argument that has to be on; off is the default of each."""
_SHORT_CUTS: dict[str, tuple[str, Any]] = {
    "aws_s3_bucket": ("force_destroy", True),
    "aws_ecr_repository": ("force_delete", True),
    "aws_db_instance": ("skip_final_snapshot", True),
    "aws_rds_cluster": ("skip_final_snapshot", True),
    "aws_docdb_cluster": ("skip_final_snapshot", True),
    "aws_neptune_cluster": ("skip_final_snapshot", True),
    "aws_secretsmanager_secret": ("recovery_window_in_days", 0),
}
"""By type, the argument and the value with which a deletion takes the contents along at once."""


def _judge(resource: Resource) -> Judgement | None:
    manifest = resource.configuration.manifest
    if manifest is None:
        return resource.unknown("whether its environment is protected is not known")
    if not manifest.protected:
        return None
    found = [*_unprotected(resource), *_short_cut(resource)]
    unknown = [each for each in found if isinstance(each, Unknown)]
    if unknown:
        return resource.unknown(unknown[0].text)
    return resource.failed(" and ".join(map(str, found))) if found else resource.passed()


def _unprotected(resource: Resource) -> list[str | Unknown]:
    argument = _PROTECTIONS.get(resource.block.type)
    # A replica goes with what it is a copy of.
    if argument is None or resource.get("replicate_source_db") is not None:
        return []
    value = resource.get(argument)
    if isinstance(value, Unknown):
        return [Unknown(text=f"{argument} is not known")]
    on = value == "ACTIVE" or resource.truth(argument) is True
    return [] if on else [f"{argument} is off"]


def _short_cut(resource: Resource) -> list[str | Unknown]:
    argument, value = _SHORT_CUTS.get(resource.block.type, ("", None))
    found = resource.get(argument) if argument else None
    if isinstance(found, Unknown):
        return [Unknown(text=f"{argument} is not known")]
    taken = resource.truth(argument) is True if value is True else resource.number(argument) == value
    return [f"{argument} is {found}".lower()] if found is not None and taken else []


RULE = Rule(
    id="BSC_AWS_020",
    title="What a protected environment keeps cannot be deleted by mistake",
    severity=Severity.HIGH,
    reason="A wrong destroy, or a change that replaces, takes data and addresses along that nobody can bring back.",
    fix="switch the protection on; a teardown lifts it on purpose (bascule synth ENV --lift-protection)",
    judge=each_resource(_judge, *dict.fromkeys((*_PROTECTIONS, *_SHORT_CUTS))),
)
