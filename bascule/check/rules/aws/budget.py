"""BSC_AWS_051: an environment has a budget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.environment import Environment, environments
from bascule.check.judgement import Judgement, failed, passed
from bascule.check.resource import resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    return (_judgement(environment) for environment in environments(configurations))


def _judgement(environment: Environment) -> Judgement:
    if environment.budget is not None or any(resources(environment.configurations, "aws_budgets_budget")):
        return passed(environment.address)
    return failed(environment.address, "no stack has an aws_budgets_budget, and budget.monthly_usd is not set")


RULE = Rule(
    id="BSC_AWS_051",
    title="An environment has a budget",
    severity=Severity.MEDIUM,
    reason="A model endpoint that nobody uses costs as much as one that is used, and the bill comes a month later.",
    fix="set budget: {monthly_usd: …} in the environment file",
    judge=_judge,
)
