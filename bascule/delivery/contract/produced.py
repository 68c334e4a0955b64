"""What stacks deliver, read from their synthesized JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bascule.assembly import StackAssembly
from bascule.config.github import GitHub
from bascule.delivery.contract.delivered import STRING, Delivered, Kind

_VARIABLE: Final = "github_actions_environment_variable"
_ENVIRONMENT: Final = "github_repository_environment"
_REFERENCE: Final = re.compile(r"\$\{(?P<type>[a-z_]+)\.(?P<name>[A-Za-z0-9_-]+)\.(?P<attribute>[a-z_]+)\}")


@dataclass(frozen=True, kw_only=True)
class Produced:
    """What one environment's stacks make on GitHub: variables, and GitHub environments by repository and name."""

    variables: tuple[Delivered, ...]
    environments: frozenset[tuple[str, str]]


def produced(stacks: Sequence[StackAssembly], github: GitHub) -> Produced:
    """The variables and GitHub environments that the stacks make."""
    types = {each.variable: each.kind for stack in stacks for each in stack.manifest.outputs.values() if each.variable}
    names = {name.partition("/")[2].lower(): name for name in _repositories(github)}
    variables: list[Delivered] = []
    environments: set[tuple[str, str]] = set()
    for stack in stacks:
        document = _Document(stack, names)
        variables += document.variables(types)
        environments.update(document.environments())
    return Produced(variables=tuple(variables), environments=frozenset(environments))


def _repositories(github: GitHub) -> Iterator[str]:
    yield github.repository
    yield from (each.name for each in github.app_repositories)


class _Document:
    """One stack's document; GitHub's provider names repositories without their owner."""

    def __init__(self, stack: StackAssembly, repositories: Mapping[str, str]) -> None:
        self._stack, self._repositories = stack, repositories
        self._resources: Mapping[str, Any] = stack.document.get("resource", {})

    def variables(self, types: Mapping[str, str]) -> Iterator[Delivered]:
        """Each variable that the stack delivers."""
        for id_, block in self._resources.get(_VARIABLE, {}).items():
            name = self._text(block, "variable_name").upper()
            yield Delivered(
                kind=Kind.VARIABLE,
                name=name,
                repository=self._repository(block),
                environment=self._text(block, "environment"),
                type=types.get(name, STRING),
                where=f"{self._stack.name}: {_VARIABLE}.{id_}",
            )

    def environments(self) -> Iterator[tuple[str, str]]:
        """Repository and name of each GitHub environment that the stack makes, or puts a variable in."""
        for type_ in (_ENVIRONMENT, _VARIABLE):
            for block in self._resources.get(type_, {}).values():
                yield self._repository(block), self._text(block, "environment")

    def _repository(self, block: Mapping[str, Any]) -> str:
        name = self._text(block, "repository")
        return self._repositories.get(name.rpartition("/")[2].lower(), name)

    def _text(self, block: Mapping[str, Any], attribute: str) -> str:
        """The attribute, also where it refers to that of another resource of the stack."""
        value = str(block.get(attribute, ""))
        match = _REFERENCE.fullmatch(value)
        if match is None:
            return value
        target = self._resources.get(match["type"], {}).get(match["name"], {})
        return self._text(target, match["attribute"]) if match["attribute"] in target else value
