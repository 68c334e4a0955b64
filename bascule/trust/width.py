"""How wide a trust policy is for GitHub's jobs: tokens of jobs that it was hardly meant for are tried on it.

Trying tokens needs no list of bad patterns: whatever conditions a policy has, what counts is who gets in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bascule.trust.evaluation import Verdict
from bascule.trust.github_job import PULL_REQUEST, Repository, Run, job_claims
from bascule.trust.issuer import is_github
from bascule.trust.named_jobs import has_own_subjects, named_repositories, named_runs, sample, unnamed_environments
from bascule.trust.reading import read_policy
from bascule.trust.role import AUDIENCE
from bascule.trust.token import token_verdict
from bascule.trust.wanted_claims import WebIdentityStatement, web_identity_statements

_FOREIGN = "999999999"
_OTHER_AUDIENCE = "https://github.com/stranger"
_FREE_CLAIMS = ("actor", "actor_id", "aud", "enterprise_id", "job_workflow_ref", "runner_environment", "workflow")
"""Claims that say nothing about repository, ref and environment, so each is given a value that is asked for."""

_USUAL = {"aud": AUDIENCE, "job_workflow_ref": "acme/app/.github/workflows/deploy.yml@refs/heads/main"}


class Stranger(StrEnum):
    """Whose jobs get in besides those that the policy names."""

    ANY_REPOSITORY = "any repository on GitHub"
    OWNERS_REPOSITORY = "other repositories of the owner"
    PULL_REQUEST = "pull requests"
    ANY_BRANCH = "any branch"
    ANY_ENVIRONMENT = "GitHub environments that are not named"
    ANY_AUDIENCE = "tokens made for anybody else"
    OTHER_WORKFLOW = "the workflow as any branch has it"


@dataclass(frozen=True, kw_only=True)
class Width:
    """Who gets in, whether subjects in the form by name and in the immutable form do; all false where nobody does."""

    issuer: str
    strangers: frozenset[Stranger]
    by_name: bool
    immutable: bool

    @property
    def matches(self) -> bool:
        """Whether any job at all was found to get in."""
        return self.by_name or self.immutable


def widths(policy: str | Mapping[str, Any]) -> list[Width]:
    """The width of the policy for each of GitHub's issuers that it trusts, statement by statement.

    Statements that ask for subjects of an owner's own template are left out: what those hold cannot be known.

    Raises:
        TrustError: the policy cannot be judged.
    """
    document = read_policy(policy)
    statements = [each for each in web_identity_statements(document) if is_github(each.issuer)]
    return [_Probe(document, each).width() for each in statements if not has_own_subjects(each)]


class _Probe:
    """Tries jobs on the policy, with what one of its statements asks for."""

    def __init__(self, document: Mapping[str, Any], statement: WebIdentityStatement) -> None:
        self._document = document
        self._statement = statement
        self._repositories = named_repositories(statement)
        self._runs = named_runs(statement)
        self._free = {claim: self._welcome(claim) for claim in _FREE_CLAIMS}

    def width(self) -> Width:
        """What the probes found."""
        by_name, immutable = (bool(self._own(immutable=form)) for form in (False, True))
        strangers = frozenset(stranger for stranger, got_in in self._found() if got_in)
        return Width(issuer=self._statement.issuer, strangers=strangers, by_name=by_name, immutable=immutable)

    def _found(self) -> Iterator[tuple[Stranger, bool]]:
        every = [*self._runs, Run(), PULL_REQUEST]
        yield Stranger.ANY_REPOSITORY, self._any(self._foreign(), every)
        yield Stranger.OWNERS_REPOSITORY, self._any(self._siblings(), every)
        yield Stranger.PULL_REQUEST, self._any(self._repositories, [PULL_REQUEST])
        yield Stranger.ANY_BRANCH, self._any(self._repositories, [Run(ref="refs/heads/another-branch")])
        yield Stranger.ANY_ENVIRONMENT, self._any(self._repositories, self._other_environments())
        yield Stranger.ANY_AUDIENCE, self._any(self._repositories, self._runs, aud=_OTHER_AUDIENCE)
        yield (
            Stranger.OTHER_WORKFLOW,
            any(self._any(self._repositories, self._runs, job_workflow_ref=ref) for ref in self._other_workflows()),
        )

    def _own(self, *, immutable: bool) -> Verdict | None:
        for repository in self._repositories:
            for run in self._runs:
                if verdict := self._try(repository, run, immutable=immutable):
                    return verdict
        return None

    def _any(self, repositories: list[Repository], runs: list[Run], **claims: str) -> bool:
        return any(
            self._try(repository, run, immutable=immutable, **claims)
            for repository in repositories
            for run in dict.fromkeys(runs)
            for immutable in (False, True)
        )

    def _try(self, repository: Repository, run: Run, *, immutable: bool, **claims: str) -> Verdict:
        token = {
            "iss": f"https://{self._statement.issuer}",
            **self._free,
            **job_claims(repository, run, immutable=immutable),
            **claims,
        }
        return token_verdict(self._document, token)

    def _welcome(self, claim: str) -> str:
        """A value of the claim that the statement asks for, else one that any job may have."""
        return next((sample(value) for value in self._statement.named(claim)), _USUAL.get(claim, "1"))

    def _foreign(self) -> list[Repository]:
        """Repositories of owners who have nothing to do with those that are named."""
        foreign = Repository(owner="stranger", name="stranger", owner_id=_FOREIGN, id=_FOREIGN)
        near = [
            replace(foreign, owner=owner, name=each.name)
            for each in self._names()
            for owner in ("stranger", f"{each.owner}-stranger")
        ]
        return [foreign, *near]

    def _siblings(self) -> list[Repository]:
        """Repositories of the same owner with other names, as near to the named ones as can be."""
        return [
            replace(each, name=name, id=_FOREIGN) for each in self._names() for name in ("other", f"{each.name}-other")
        ]

    def _names(self) -> list[Repository]:
        return list({(each.owner, each.name): each for each in self._repositories}.values())

    def _other_environments(self) -> list[Run]:
        """An environment that is named nowhere: GitHub makes it unprotected for the first job that names it."""
        another = Run(ref="refs/heads/another-branch", environment="another-environment")
        return [another, *unnamed_environments(self._statement)]

    def _other_workflows(self) -> list[str]:
        """The named workflows at another branch, and other workflows beside them; none where none is named."""
        named = [sample(ref) for ref in self._statement.named("job_workflow_ref")]
        return [
            other
            for path, _, ref in (each.partition("@") for each in named)
            for other in (
                f"{path}@refs/heads/another-branch",
                f"{path.rpartition('/')[0]}/another.yml@{ref}",
            )
        ]
