"""Branches of a repository."""

from __future__ import annotations

from urllib.parse import quote

import requests

from bascule.errors import GitHubError
from bascule.github.api import GitHubApi

_ABSENT = frozenset({requests.codes.not_found, requests.codes.unprocessable_entity})
"""GitHub's answers for a reference that is not there."""


def delete_branch(api: GitHubApi, name: str) -> bool:
    """Whether there was such a branch; there is none any more."""
    try:
        api.delete(f"git/refs/heads/{quote(name)}")
    except GitHubError as error:
        if error.status in _ABSENT:
            return False
        raise
    return True
