"""BSC_AWS_054: a key is not for everybody."""

from __future__ import annotations

from bascule.check.aws.open_policy import judge_openness
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(key: Resource) -> Judgement | None:
    return judge_openness(key, "policy", _finding)


def _finding(actions: str) -> str:
    return f"everybody with an AWS account may {actions}: Principal is * and no condition limits it"


RULE = Rule(
    id="BSC_AWS_054",
    title="A key policy names who may use the key",
    severity=Severity.CRITICAL,
    reason="Whoever may use the key reads all that is encrypted with it.",
    fix="name the account's root (IAM then decides), roles or services with aws:SourceAccount",
    judge=each_resource(_judge, "aws_kms_key", "aws_kms_key_policy", "aws_kms_external_key", "aws_kms_replica_key"),
)
