"""Whether the default branch changes by reviewed and checked pull requests alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bascule.errors import GitHubError
from bascule.github.api import GitHubApi
from bascule.github.branch_rules import BranchProtection, BranchRule, branch_rules, find_protection, read_ruleset
from bascule.tools.doctor import Diagnosis

GATE: Final = "gate"
"""The job that a pull request has to pass."""

_HIDDEN: Final = (403, 404)
_SEE: Final = "give a token with Administration: read"


@dataclass(frozen=True, kw_only=True)
class Protection:
    """All that protects a branch; `older` is None where there is none, `hidden` says that it could not be read."""

    rules: tuple[BranchRule, ...]
    older: BranchProtection | None
    hidden: bool

    def has(self, rule: str) -> bool:
        """Whether a ruleset has a rule of that type."""
        return any(each.type == rule for each in self.rules)

    @property
    def reviewed(self) -> bool:
        """Whether changes come by pull requests alone."""
        return self.has("pull_request") or bool(self.older and self.older.required_pull_request_reviews)

    @property
    def gated(self) -> bool:
        """Whether the gate has to pass: a called workflow's job, whose check has its caller's name before its own."""
        return any(check.endswith(f"/ {GATE}") for check in self.checks)

    @property
    def kept(self) -> bool:
        """Whether nobody can rewrite or delete the branch."""
        older = self.older
        by_older = older and not older.allow_force_pushes.enabled and not older.allow_deletions.enabled
        return (self.has("non_fast_forward") and self.has("deletion")) or bool(by_older)

    @property
    def checks(self) -> frozenset[str]:
        """Every check that is required."""
        older = self.older.checks if self.older else frozenset()
        return older.union(*(each.checks for each in self.rules))


def default_branch(api: GitHubApi, branch: str, *, gate: bool) -> Iterator[Diagnosis]:
    """What protects the branch; `gate`: the check of that name has to be required."""
    protection = _protection(api, branch)
    add = f"add a ruleset for {branch} (Settings, Rules)"
    yield from _judged(protection, f"{branch}: pull requests", "" if protection.reviewed else "anybody may push", add)
    if gate:
        checks = ", ".join(sorted(protection.checks)) or "no check"
        flaw = "" if protection.gated else f"required is {checks}"
        yield from _judged(protection, f"{branch}: check {GATE}", flaw, f"{add} that requires `plan / {GATE}`")
    flaw = "" if protection.kept else "force pushes or deletion are possible"
    yield from _judged(protection, f"{branch}: history", flaw, add)
    yield _bypass(api, branch, protection)


def _protection(api: GitHubApi, branch: str) -> Protection:
    rules = branch_rules(api, branch)
    try:
        return Protection(rules=rules, older=find_protection(api, branch), hidden=False)
    except GitHubError as error:
        if error.status not in _HIDDEN:
            raise
        return Protection(rules=rules, older=None, hidden=True)


def _judged(protection: Protection, name: str, flaw: str, fix: str) -> Iterator[Diagnosis]:
    if flaw and protection.hidden:
        found = "no ruleset has it, and branch protection is hidden from the token"
        yield Diagnosis(name=name, found=found, fix=_SEE, unknown=True)
    else:
        yield Diagnosis(name=name, found=flaw or "protected", fix=fix if flaw else "")


def _bypass(api: GitHubApi, branch: str, protection: Protection) -> Diagnosis:
    name = f"{branch}: no bypass"
    rulesets = [read_ruleset(api, number) for number in sorted({each.ruleset_id for each in protection.rules})]
    open_ = [each.name for each in rulesets if each.bypass_actors]
    if open_:
        fix = "remove their bypass list (Settings, Rules)"
        return Diagnosis(name=name, found=f"some may do without {', '.join(open_)}", fix=fix)
    if protection.older and protection.older.can_be_bypassed and not protection.has("pull_request"):
        fix = "enforce it for administrators, and empty its bypass list (Settings, Branches)"
        return Diagnosis(name=name, found="some may do without branch protection", fix=fix)
    if not protection.rules and not protection.older and not protection.hidden:
        return Diagnosis(name=name, found="nothing protects the branch", fix=f"add a ruleset for {branch}")
    if (protection.hidden and not rulesets) or any(each.bypass_actors is None for each in rulesets):
        return Diagnosis(name=name, found="bypass lists are hidden from the token", fix=_SEE, unknown=True)
    return Diagnosis(name=name, found="nobody may do without")
