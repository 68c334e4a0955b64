"""What the pipelines of applications are told of an environment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from constructs import Construct

from bascule.bindings import Output
from bascule.config import Environment
from bascule.errors import Problem, SynthError
from bascule.synth import Producers
from bascule.trust import Purpose
from modules.github.environment_variables import EnvironmentVariables
from modules.github.existing_environment import ExistingEnvironment
from stacks.github.access import GitHubAccess
from stacks.github.github_stack import GitHubStack, without_owner

_RESERVED = re.compile(r"GITHUB_|AWS_\w+_ROLE_ARN$|AWS_REGION$|AWS_ACCOUNT_ID$|PLAN_BUCKET$")
"""Names that GitHub keeps for itself, and those of the access stack in the same environment."""

MOST_VARIABLES = 100
"""GitHub takes no more variables for one environment."""


class Delivery(GitHubStack):
    """Every delivered output of the environment's stacks, as a variable of each application's GitHub environment.

    The environments are the access layer's, so they are found by name.
    """

    kind = "delivery"

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        self._come_last()
        outputs = list(_delivered(producers))
        _refuse_unusable(self.name, outputs)
        for app in self.github.app_repositories:
            EnvironmentVariables(
                self,
                f"app-{app.id}",
                environment=ExistingEnvironment(
                    repository=without_owner(app.name), name=Purpose.APP.github_environment(environment.name)
                ),
                texts={each.variable: each.value for each in outputs if each.kind == "string"},
                encoded={each.variable: each.value for each in outputs if each.kind != "string"},
            )

    def _come_last(self) -> None:
        """What applications are told is there: names that are known before are no reason to be early."""
        for stack in self.found.all():
            self.add_dependency(stack)

    @classmethod
    def wanted(cls, environment: Environment) -> bool:
        """An environment with something to deliver, and with repositories that it is delivered to, has it."""
        if environment.github is None or not environment.github.app_repositories:
            return False
        return GitHubAccess.wanted(environment) and bool(environment.services or environment.sites)


def _delivered(producers: Producers) -> Iterator[Output]:
    for stack in producers.all():
        yield from (each for each in stack.outputs.values() if each.variable)


def _refuse_unusable(stack: str, outputs: list[Output]) -> None:
    problems = list(_problems(stack, outputs))
    if problems:
        raise SynthError(problems)


def _problems(stack: str, outputs: list[Output]) -> Iterator[Problem]:
    if len(outputs) > MOST_VARIABLES:
        yield Problem(
            message="GitHub takes fewer variables for one environment",
            where=stack,
            found=str(len(outputs)),
            accepted=f"at most {MOST_VARIABLES}",
            fix="make an environment of its own of some services",
        )
    seen: dict[str, Output] = {}
    for each in outputs:
        if _RESERVED.match(each.variable):
            yield Problem(
                message=f"{each.variable} is no name for a delivered output: GitHub or the access stack has it",
                where=each.source,
                fix="rename the service or site that the output is named after",
            )
        if first := seen.get(each.variable):
            yield Problem(
                message=f"two outputs are delivered as {each.variable}",
                where=each.source,
                found=first.source,
                fix="rename the service or site that one of them is named after",
            )
        seen[each.variable] = each
