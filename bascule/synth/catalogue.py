"""Which stacks there are, and which of them a file has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cdktf import App

from bascule.config import Account, Environment
from bascule.synth.account_stack import AccountStack
from bascule.synth.deployable import Deployable
from bascule.synth.environment_stack import EnvironmentStack
from bascule.synth.producers import Producers


class Catalogue:
    """The stacks that can be deployed, in the order in which they read from one another."""

    def __init__(self, stacks: Sequence[type[EnvironmentStack] | type[AccountStack]]) -> None:
        self.stacks = tuple(stacks)

    def build(self, app: App, settings: Environment | Account) -> list[Deployable]:
        """Builds the file's stacks in the app, producers first."""
        producers = Producers()
        for stack in self._stacks(app, settings, producers):
            producers.add(stack)
        return producers.all()

    def _stacks(self, app: App, settings: Environment | Account, producers: Producers) -> Iterator[Deployable]:
        for each in self.stacks:
            if isinstance(settings, Environment) and issubclass(each, EnvironmentStack):
                if each.wanted(settings):
                    yield each(app, settings, producers)
            elif isinstance(settings, Account) and issubclass(each, AccountStack) and each.wanted(settings):
                yield each(app, settings, producers)
