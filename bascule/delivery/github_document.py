"""The objects on GitHub in a stack's synthesized JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bascule.assembly import StackAssembly
from bascule.config.github import GitHub

VARIABLE: Final = "github_actions_environment_variable"
ENVIRONMENT: Final = "github_repository_environment"
BRANCH: Final = "github_repository_environment_deployment_policy"
_REFERENCE: Final = re.compile(r"\$\{(?P<type>[a-z_]+)\.(?P<name>[A-Za-z0-9_-]+)\.(?P<attribute>[a-z_]+)\}")


@dataclass(frozen=True, kw_only=True)
class GitHubDocument:
    """One stack's document, and the repositories that its environment's file names."""

    stack: StackAssembly
    github: GitHub

    def resources(self, type_: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Address and block of each resource of the type."""
        for id_, block in self._resources.get(type_, {}).items():
            yield f"{type_}.{id_}", block

    def repository(self, block: Mapping[str, Any]) -> str:
        """OWNER/REPOSITORY of the block: GitHub's provider names repositories without their owner."""
        name = self.text(block, "repository")
        known = [self.github.repository, *(each.name for each in self.github.app_repositories)]
        return next((each for each in known if each.partition("/")[2].lower() == name.lower()), name)

    def text(self, block: Mapping[str, Any], attribute: str) -> str:
        """The attribute, also where it refers to that of another resource of the stack."""
        value = str(block.get(attribute, ""))
        match = _REFERENCE.fullmatch(value)
        if match is None:
            return value
        target = self._resources.get(match["type"], {}).get(match["name"], {})
        return self.text(target, match["attribute"]) if match["attribute"] in target else value

    @property
    def _resources(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.stack.document.get("resource", {})
        return found
