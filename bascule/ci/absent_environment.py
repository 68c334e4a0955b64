"""GitHub environments that a job is about to name."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.errors import Problem
from bascule.github import GitHubApi
from bascule.github.environments import find_environment


def absent_environments(api: GitHubApi, environment: str, *purposes: str) -> Iterator[Problem]:
    """What is wrong with naming those of the environment in a job: those that are not there.

    Args:
        purposes: the endings of their names, such as `-plan`; "" for the environment's own.
    """
    for name in (f"{environment}{purpose}" for purpose in purposes):
        if find_environment(api, name) is None:
            fix = f"`bascule bootstrap {environment}` makes it; GitHub would make one that asks nobody"
            yield Problem(message=f"there is no GitHub environment {name}", where=api.repository, fix=fix)
