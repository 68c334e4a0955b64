"""The repositories of environments as their files have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bascule.config import Environment
from bascule.delivery.contract.delivered import same


@dataclass(frozen=True, kw_only=True)
class ExpectedRepository:
    """A repository; `is_infrastructure` of the one that holds the environments' files."""

    name: str
    id: int
    owner_id: int
    branch: str
    is_infrastructure: bool


def expected_repositories(environments: Sequence[Environment]) -> tuple[ExpectedRepository, ...]:
    """Each repository once: applications may live beside the infrastructure, and deliver into several environments."""
    return tuple(dict.fromkeys(one for each in environments for one in repositories_of(each)))


def repositories_of(environment: Environment) -> Iterator[ExpectedRepository]:
    """The repositories of one environment."""
    github = environment.github
    if github is None:
        return
    yield ExpectedRepository(
        name=github.repository,
        id=github.repository_id,
        owner_id=github.owner_id,
        branch=github.default_branch,
        is_infrastructure=True,
    )
    for app in github.app_repositories:
        if not same(app.name, github.repository):
            yield ExpectedRepository(
                name=app.name, id=app.id, owner_id=github.owner_id, branch=app.default_branch, is_infrastructure=False
            )
