"""Variables that workflows read: of an environment, a repository, an organization."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from bascule.github.api import GitHubApi


def environment_variables(api: GitHubApi, environment: str) -> Mapping[str, str]:
    """Values by name of one GitHub environment."""
    return _values(api, f"environments/{quote(environment, safe='')}/variables")


def repository_variables(api: GitHubApi) -> Mapping[str, str]:
    """Values by name that all jobs of the repository see, the organization's included."""
    return {**_values(api, "actions/organization-variables"), **_values(api, "actions/variables")}


def repository_secrets(api: GitHubApi) -> frozenset[str]:
    """Names of the secrets that all jobs of the repository see, the organization's included."""
    paths = ("actions/organization-secrets", "actions/secrets")
    return frozenset(str(each["name"]) for path in paths for each in api.list(path, "secrets"))


def _values(api: GitHubApi, path: str) -> Mapping[str, str]:
    return {str(each["name"]): str(each["value"]) for each in api.list(path, "variables")}
