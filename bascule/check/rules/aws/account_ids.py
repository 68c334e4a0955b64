"""BSC_AWS_052: a provider works in no other account."""

from __future__ import annotations

from bascule.assembly.configuration import Kind
from bascule.assembly.configuration.unknown import wholly_known
from bascule.check.aws.own_account import accounts_of
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(provider: Resource) -> Judgement:
    manifest = provider.configuration.manifest
    if manifest is None:
        return provider.unknown("no bascule.json says which environment this is")
    if manifest.simulated or accounts_of(provider.block):
        return provider.passed()
    if not wholly_known([provider.get("allowed_account_ids"), provider.get("assume_role.role_arn")]):
        return provider.unknown("its accounts are known only after apply")
    return provider.failed("allowed_account_ids is not set: the credentials at hand decide the account")


RULE = Rule(
    id="BSC_AWS_052",
    title="A provider names its account",
    severity=Severity.MEDIUM,
    reason="With the credentials of another account an apply makes everything there, and a destroy looks for it there.",
    fix="set allowed_account_ids to the environment's account",
    judge=each_resource(_judge, "aws", kind=Kind.PROVIDER),
)
