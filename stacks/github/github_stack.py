"""What the stacks of an environment on GitHub have in common."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings._generated.github.provider import GithubProvider
from bascule.config import Environment
from bascule.config.github import GitHub
from bascule.errors import SynthError
from bascule.synth import EnvironmentStack, Producers


class GitHubStack(EnvironmentStack):
    """A stack in the repositories of one owner.

    Who may write there is said by nothing of the stack: the provider reads GITHUB_TOKEN, and a plan that does not
    refresh needs none.
    """

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        GithubProvider(self, owner=self.github.owner, source=self.provider_source("github"))

    @property
    def github(self) -> GitHub:
        """The repositories of the environment."""
        if self.environment.github is None:
            raise SynthError(f"{self.name} is built for an environment without `github`")
        return self.environment.github


def without_owner(repository: str) -> str:
    """The repository's own name: "acme/platform" is "platform"."""
    return repository.partition("/")[2]
