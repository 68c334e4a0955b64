"""A repository itself."""

from __future__ import annotations

from bascule.github.answer import GitHubAnswer
from bascule.github.api import GitHubApi


class Owner(GitHubAnswer):
    """A user or an organization."""

    id: int
    login: str


class Repository(GitHubAnswer):
    """`full_name` is the present one: GitHub answers for names of before, too."""

    id: int
    full_name: str
    owner: Owner
    private: bool
    default_branch: str


def read_repository(api: GitHubApi) -> Repository:
    """The API's repository."""
    return Repository.model_validate(api.get(""))
