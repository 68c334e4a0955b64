"""BSC_AWS_052: a provider works in no other account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Block, Configuration, Kind
from bascule.assembly.configuration.unknown import wholly_known
from bascule.check.aws.own_account import accounts_of
from bascule.check.judgement import Judgement, failed, passed, unknown
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for configuration in configurations:
        real = configuration.manifest is not None and not configuration.manifest.simulated
        for provider in configuration.of_kind(Kind.PROVIDER):
            if provider.type == "aws":
                yield _judgement(provider) if real else _lone(provider, configuration)


def _judgement(provider: Block) -> Judgement:
    if not wholly_known([provider.get("allowed_account_ids"), provider.get("assume_role.role_arn")]):
        return unknown(provider.address, "its accounts are known only after apply")
    if accounts_of(provider):
        return passed(provider.address)
    return failed(provider.address, "allowed_account_ids is not set: the credentials at hand decide the account")


def _lone(provider: Block, configuration: Configuration) -> Judgement:
    if configuration.manifest:
        return passed(provider.address)
    return unknown(provider.address, "no bascule.json says which environment this is")


RULE = Rule(
    id="BSC_AWS_052",
    title="A provider names its account",
    severity=Severity.MEDIUM,
    reason="With the credentials of another account an apply makes everything there, and a destroy looks for it there.",
    fix="set allowed_account_ids to the environment's account",
    judge=_judge,
)
