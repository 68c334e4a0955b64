"""A GitHub environment as it is against the one that the stacks make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bascule.delivery.health.asking import judged
from bascule.delivery.health.wanted_environment import WantedEnvironment
from bascule.github.api import GitHubApi
from bascule.github.environments import GitHubEnvironment, branch_patterns
from bascule.tools.doctor import Diagnosis


def environment(
    api: GitHubApi, wanted: WantedEnvironment, there: Mapping[str, GitHubEnvironment], *, bootstrap: str
) -> Iterator[Diagnosis]:
    """What is laxer at GitHub than it should be; what is stricter is well. `bootstrap` makes it as it should be."""
    name = f"environment {wanted.name}"
    found = there.get(wanted.name.lower())
    if found is None:
        yield Diagnosis(
            name=name, found="it is not there, and a job that names it would make it unprotected", fix=bootstrap
        )
        return
    flaws = [*_review_flaws(wanted, found), *_branch_flaws(api, wanted, found)]
    yield judged(name, ((flaw, bootstrap) for flaw in flaws), well=_well(wanted))


def _review_flaws(wanted: WantedEnvironment, found: GitHubEnvironment) -> Iterator[str]:
    review = found.review
    asked = {(each["type"], each["reviewer"]["id"]) for each in review.reviewers} if review else set()
    if wanted.reviewers and not asked:
        yield "nobody is asked before a job starts"
    elif missing := wanted.reviewers - asked:
        yield f"not asked: {_people(missing)}"
    if wanted.reviewers and (others := asked - wanted.reviewers):
        yield f"may agree besides: {_people(others)}"
    if review and wanted.prevent_self_review and not review.prevent_self_review:
        yield "whoever started a run may agree to it"
    if found.wait_minutes < wanted.wait_minutes:
        yield f"it waits {found.wait_minutes} of {wanted.wait_minutes} minutes"
    if found.can_admins_bypass and not wanted.administrators_bypass:
        yield "administrators may do without"


def _branch_flaws(api: GitHubApi, wanted: WantedEnvironment, found: GitHubEnvironment) -> Iterator[str]:
    policy = found.deployment_branch_policy
    if not wanted.branches:
        return
    if policy is None:
        yield "jobs of every branch may name it"
    elif not policy.custom_branch_policies:
        yield "jobs of every protected branch may name it"
    else:
        patterns = branch_patterns(api, wanted.name)
        if others := patterns - wanted.branches:
            yield f"jobs of {', '.join(sorted(others))} may name it, too"
        if missing := wanted.branches - patterns:
            yield f"jobs of {', '.join(sorted(missing))} may not name it"


def _people(pairs: frozenset[tuple[str, int]] | set[tuple[str, int]]) -> str:
    return ", ".join(f"{kind.lower()} {number}" for kind, number in sorted(pairs))


def _well(wanted: WantedEnvironment) -> str:
    review = f"asks {_people(wanted.reviewers)}" if wanted.reviewers else "asks nobody"
    return f"{review}; branches {', '.join(sorted(wanted.branches)) or 'any'}"
