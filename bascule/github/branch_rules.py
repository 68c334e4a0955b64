"""What protects a branch: rules of rulesets, and the older branch protection."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import requests
from pydantic import Field

from bascule.errors import GitHubError
from bascule.github.answer import GitHubAnswer
from bascule.github.api import GitHubApi


class BranchRule(GitHubAnswer):
    """An active rule of a ruleset that applies to the branch."""

    type: str
    ruleset_id: int
    parameters: dict[str, Any] = Field(default_factory=dict)

    @property
    def checks(self) -> frozenset[str]:
        """The checks that it requires."""
        return frozenset(each["context"] for each in self.parameters.get("required_status_checks", ()))


class Ruleset(GitHubAnswer):
    """`bypass_actors` is None for a token that may not change the ruleset."""

    name: str
    bypass_actors: tuple[dict[str, Any], ...] | None = None


class _Checks(GitHubAnswer):
    contexts: tuple[str, ...] = ()


class _Switch(GitHubAnswer):
    enabled: bool = False


class _Reviews(GitHubAnswer):
    bypass_pull_request_allowances: dict[str, tuple[Any, ...]] = Field(default_factory=dict)


class BranchProtection(GitHubAnswer):
    """The protection of one branch."""

    required_status_checks: _Checks | None = None
    required_pull_request_reviews: _Reviews | None = None
    enforce_admins: _Switch = _Switch()
    allow_force_pushes: _Switch = _Switch()
    allow_deletions: _Switch = _Switch()

    @property
    def checks(self) -> frozenset[str]:
        """The checks that it requires."""
        return frozenset(self.required_status_checks.contexts if self.required_status_checks else ())

    @property
    def can_be_bypassed(self) -> bool:
        """Whether somebody may do without: administrators, or those that are named."""
        reviews = self.required_pull_request_reviews
        named = any(reviews.bypass_pull_request_allowances.values()) if reviews else False
        return named or not self.enforce_admins.enabled


def branch_rules(api: GitHubApi, branch: str) -> tuple[BranchRule, ...]:
    """The active rules; everybody who can read the repository may see them."""
    return tuple(map(BranchRule.model_validate, api.list(f"rules/branches/{quote(branch, safe='')}")))


def read_ruleset(api: GitHubApi, number: int) -> Ruleset:
    """One ruleset, the organization's included."""
    return Ruleset.model_validate(api.get(f"rulesets/{number}"))


def find_protection(api: GitHubApi, branch: str) -> BranchProtection | None:
    """The protection, or None where the branch has none; a 404 that only hides it is an error."""
    try:
        return BranchProtection.model_validate(api.get(f"branches/{quote(branch, safe='')}/protection"))
    except GitHubError as error:
        if error.status == requests.codes.not_found and "not protected" in error.problems[0].found:
            return None
        raise
