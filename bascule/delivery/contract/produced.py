"""What stacks deliver, read from their synthesized JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bascule.assembly import StackAssembly
from bascule.config.github import GitHub
from bascule.delivery.contract.delivered import STRING, Delivered, Kind
from bascule.delivery.github_document import ENVIRONMENT, VARIABLE, GitHubDocument


@dataclass(frozen=True, kw_only=True)
class Produced:
    """What one environment's stacks make on GitHub: variables, and GitHub environments by repository and name."""

    variables: tuple[Delivered, ...]
    environments: frozenset[tuple[str, str]]


def produced(stacks: Sequence[StackAssembly], github: GitHub) -> Produced:
    """The variables and GitHub environments that the stacks make."""
    types = {each.variable: each.kind for stack in stacks for each in stack.manifest.outputs.values() if each.variable}
    documents = [GitHubDocument(stack=stack, github=github) for stack in stacks]
    return Produced(
        variables=tuple(each for document in documents for each in _variables(document, types)),
        environments=frozenset(each for document in documents for each in _environments(document)),
    )


def _variables(document: GitHubDocument, types: Mapping[str, str]) -> Iterator[Delivered]:
    for address, block in document.resources(VARIABLE):
        name = document.text(block, "variable_name").upper()
        yield Delivered(
            kind=Kind.VARIABLE,
            name=name,
            repository=document.repository(block),
            environment=document.text(block, "environment"),
            type=types.get(name, STRING),
            where=f"{document.stack.name}: {address}",
        )


def _environments(document: GitHubDocument) -> Iterator[tuple[str, str]]:
    """Repository and name of each GitHub environment that the stack makes, or puts a variable in."""
    for type_ in (ENVIRONMENT, VARIABLE):
        for _, block in document.resources(type_):
            yield document.repository(block), document.text(block, "environment")
