"""BSC_AWS_040: a role is not for everybody."""

from __future__ import annotations

from bascule.check.aws.open_policy import judge_openness
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(role: Resource) -> Judgement | None:
    return judge_openness(role, "assume_role_policy", _finding)


def _finding(_: str) -> str:
    return "everybody with an AWS account may assume the role: Principal is * and no condition limits it"


RULE = Rule(
    id="BSC_AWS_040",
    title="Trust names who may assume the role",
    severity=Severity.CRITICAL,
    reason="Principal * is everybody with an AWS account, or a token of any provider.",
    fix="name accounts, roles or services; or limit it by aws:PrincipalOrgID",
    judge=each_resource(_judge, "aws_iam_role"),
)
