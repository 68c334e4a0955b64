"""BSC_AWS_050: an environment says who may take it down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.environment import environments
from bascule.check.judgement import Judgement, failed, passed
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for environment in environments(configurations):
        if environment.teardown is None:
            yield failed(environment.address, "the environment file does not say who may destroy it (teardown)")
        else:
            yield passed(environment.address)


RULE = Rule(
    id="BSC_AWS_050",
    title="An environment declares its teardown",
    severity=Severity.LOW,
    reason="Nobody dares to take down what nobody said may go, and a pipeline has to guess.",
    fix="set teardown: allowed, approval or never in the environment file",
    judge=_judge,
)
