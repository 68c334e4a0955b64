"""An environment as its stacks' manifests describe it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bascule.assembly.configuration import Configuration


@dataclass(frozen=True, kw_only=True)
class Environment:
    """A deployed environment: what its manifests say, and those of its configurations that are at hand.

    `teardown` and `budget` are None where its file does not declare them.
    """

    name: str
    teardown: str | None
    budget: float | None
    configurations: Sequence[Configuration]

    @property
    def address(self) -> str:
        """What findings about the whole of it are at."""
        return f"environment.{self.name}"


def environments(configurations: Sequence[Configuration]) -> Iterator[Environment]:
    """The real and simulated environments among the configurations; accounts and lone files are none."""
    own = [each for each in configurations if each.manifest and each.manifest.layer == "environment"]
    for name in dict.fromkeys(each.manifest.environment for each in own if each.manifest):
        stacks = [each for each in own if each.manifest and each.manifest.environment == name]
        manifests = [each.manifest for each in stacks if each.manifest]
        yield Environment(
            name=name,
            teardown=next((each.teardown for each in manifests if each.teardown), None),
            budget=next((each.monthly_budget_usd for each in manifests if each.monthly_budget_usd is not None), None),
            configurations=stacks,
        )
