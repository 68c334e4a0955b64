"""What the repositories of environments lack, read over GitHub's API."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from bascule.delivery.contract.delivered import Delivered, Kind, same
from bascule.delivery.contract.deliveries import Synthesized, delivery_of
from bascule.delivery.contract.manual import by_hand
from bascule.delivery.health.actions import forks, policy, subject, workflow_token
from bascule.delivery.health.asking import asked
from bascule.delivery.health.default_branch import default_branch
from bascule.delivery.health.environment import environment
from bascule.delivery.health.expected_repository import ExpectedRepository, expected_repositories, repositories_of
from bascule.delivery.health.identity import identity
from bascule.delivery.health.values import (
    app,
    of_kind,
    secrets_by_hand,
    secrets_of_environment,
    variables_by_hand,
    variables_of_environment,
)
from bascule.delivery.health.wanted_environment import WantedEnvironment, wanted_environments
from bascule.github.api import GitHubApi
from bascule.github.environments import list_environments
from bascule.github.repositories import Repository, read_repository
from bascule.tools.doctor import Diagnosis

_ADMINISTRATION: Final = "Administration: read"
_ACTIONS: Final = "Actions: read"
_ENVIRONMENTS: Final = "Environments: read"


def repository_health(
    synthesized: Sequence[Synthesized], root: Path, api_of: Callable[[str], GitHubApi]
) -> tuple[Diagnosis, ...]:
    """What each repository of the environments lacks; `root` is the infrastructure's checkout."""
    found: list[Diagnosis] = []
    for expected in expected_repositories([each.environment for each in synthesized]):
        mine = [each for each in synthesized if expected in repositories_of(each.environment)]
        values = by_hand(root, expected.name).values if expected.is_infrastructure else ()
        health = _Health(expected, api_of(expected.name), mine, values)
        found += [
            replace(each, name=f"{expected.name}: {each.name}")
            for each in asked("repository", "Metadata: read", health.diagnoses)
        ]
    return tuple(found)


@dataclass(frozen=True)
class _Health:
    """One repository, what should be there, and the API that tells what is."""

    expected: ExpectedRepository
    api: GitHubApi
    environments: Sequence[Synthesized]
    by_hand: Sequence[Delivered]

    def diagnoses(self) -> Iterator[Diagnosis]:
        """All that is known of the repository; nothing more of one that the token cannot see."""
        expected, found = self.expected, read_repository(self.api)
        yield from identity(expected.name, expected.id, expected.owner_id, found)
        yield from self._settings(found)
        yield from asked("environments", _ACTIONS, self._environments)
        yield from self._values()
        if expected.is_infrastructure:
            yield from self._by_hand(found.owner.login)

    def _settings(self, found: Repository) -> Iterator[Diagnosis]:
        api, branch = self.api, self.expected.branch
        if found.default_branch != branch:
            fix = f"write `default_branch: {found.default_branch}`, or change it at GitHub"
            yield Diagnosis(name="default branch", found=f"{found.default_branch}, not {branch}", fix=fix)
        gate = self.expected.is_infrastructure
        yield from asked("protection", _ADMINISTRATION, partial(default_branch, api, branch, gate=gate))
        yield from asked("default token", _ADMINISTRATION, partial(workflow_token, api))
        yield from asked("allowed actions", _ADMINISTRATION, partial(policy, api))
        yield from asked("forks", _ADMINISTRATION, partial(forks, api, private=found.private))
        yield from asked("token subject", _ACTIONS, partial(subject, api))

    def _environments(self) -> Iterator[Diagnosis]:
        there = list_environments(self.api)
        for env, wanted in self._wanted():
            ask = partial(environment, self.api, wanted, there, bootstrap=f"bascule bootstrap {env}")
            yield from asked(f"environment {wanted.name}", _ACTIONS, ask)

    def _wanted(self) -> Iterator[tuple[str, WantedEnvironment]]:
        for each in self.environments:
            for wanted in wanted_environments(each.stacks, each.environment.github) if each.environment.github else ():
                if same(wanted.repository, self.expected.name):
                    yield each.environment.name, wanted

    def _values(self) -> Iterator[Diagnosis]:
        delivered = delivery_of(self.environments, (), others=()).values
        placed = [each for each in (*delivered, *self.by_hand) if each.environment]
        mine = [each for each in placed if same(each.repository, self.expected.name)]
        for place in sorted({each.environment for each in mine}):
            here = [each for each in mine if each.environment == place]
            variables, secrets = of_kind(here, Kind.VARIABLE), of_kind(here, Kind.SECRET)
            if variables:
                ask = partial(variables_of_environment, self.api, place, variables)
                yield from asked(f"variables of {place}", _ENVIRONMENTS, ask)
            if secrets:
                ask = partial(secrets_of_environment, self.api, place, secrets)
                yield from asked(f"secrets of {place}", _ENVIRONMENTS, ask)

    def _by_hand(self, owner: str) -> Iterator[Diagnosis]:
        api, whole = self.api, [each for each in self.by_hand if not each.environment]
        variables, secrets = of_kind(whole, Kind.VARIABLE), of_kind(whole, Kind.SECRET)
        yield from asked("variables by hand", "Variables: read", partial(variables_by_hand, api, variables))
        yield from asked("secrets by hand", "Secrets: read", partial(secrets_by_hand, api, secrets))
        yield from asked("GitHub App", "Administration: read of the organization", partial(app, api, owner))
