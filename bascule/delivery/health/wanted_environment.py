"""A GitHub environment as the stacks make it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bascule.assembly import StackAssembly
from bascule.config.github import GitHub
from bascule.delivery.github_document import BRANCH, ENVIRONMENT, GitHubDocument


@dataclass(frozen=True, kw_only=True)
class WantedEnvironment:
    """`reviewers` are pairs of "User" or "Team" and number; `branches` patterns."""

    repository: str
    name: str
    reviewers: frozenset[tuple[str, int]]
    prevent_self_review: bool
    wait_minutes: int
    administrators_bypass: bool
    branches: frozenset[str]


def wanted_environments(stacks: Sequence[StackAssembly], github: GitHub) -> Iterator[WantedEnvironment]:
    """Each GitHub environment that the stacks make."""
    for stack in stacks:
        document = GitHubDocument(stack=stack, github=github)
        for _, block in document.resources(ENVIRONMENT):
            yield _wanted(document, block)


def _wanted(document: GitHubDocument, block: Mapping[str, Any]) -> WantedEnvironment:
    repository, name = document.repository(block), document.text(block, "environment")
    policies = [policy for _, policy in document.resources(BRANCH)]
    own = [
        policy
        for policy in policies
        if (document.repository(policy), document.text(policy, "environment")) == (repository, name)
    ]
    return WantedEnvironment(
        repository=repository,
        name=name,
        reviewers=frozenset(_reviewers(block.get("reviewers", ()))),
        prevent_self_review=bool(block.get("prevent_self_review")),
        wait_minutes=int(block.get("wait_timer") or 0),
        administrators_bypass=bool(block.get("can_admins_bypass", True)),
        branches=frozenset(document.text(policy, "branch_pattern") for policy in own),
    )


def _reviewers(blocks: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, int]]:
    for block in [blocks] if isinstance(blocks, Mapping) else blocks:
        yield from (("User", number) for number in block.get("users") or ())
        yield from (("Team", number) for number in block.get("teams") or ())
