"""GitHub Apps that an organization has installed."""

from __future__ import annotations

from collections.abc import Mapping

from bascule.github.answer import GitHubAnswer
from bascule.github.api import GitHubApi


class Installation(GitHubAnswer):
    """An App and what it may."""

    client_id: str = ""
    app_slug: str
    permissions: Mapping[str, str]
    suspended_at: str | None = None


def list_installations(api: GitHubApi, organization: str) -> tuple[Installation, ...]:
    """All of them; only the organization's owners see them."""
    return tuple(map(Installation.model_validate, api.list(f"/orgs/{organization}/installations", "installations")))
