"""Roles that GitHub's jobs may assume, and how wide their trust policies are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bascule.assembly.configuration import Configuration
from bascule.check.aws.policy import Policy
from bascule.check.aws.role import Role, roles
from bascule.check.aws.writing import only_reads_rights
from bascule.check.judgement import Judgement
from bascule.check.rule import Judge
from bascule.errors import TrustError
from bascule.trust import Stranger, WebIdentityStatement, Width, encoded, is_github, web_identity_statements, widths

_LOOSE = (Stranger.PULL_REQUEST, Stranger.ANY_BRANCH, Stranger.ANY_ENVIRONMENT)


@dataclass(frozen=True, kw_only=True)
class GitHubTrust:
    """A role whose trust policy takes tokens of GitHub, and those statements of it that do."""

    role: Role
    policy: Policy
    statements: tuple[WebIdentityStatement, ...]

    @cached_property
    def widths(self) -> list[Width]:
        """How wide each of them is."""
        return _widths(encoded(self.policy.document))

    def lets_in(self, stranger: Stranger) -> bool:
        """Whether such jobs get the role."""
        return any(stranger in width.strangers for width in self.widths)

    @property
    def pins_workflow(self) -> bool:
        """Whether every statement wants one exact workflow: its code decides what the job does with the role."""
        refs = [statement.named("job_workflow_ref") for statement in self.statements]
        return all(refs) and not any("*" in ref or "?" in ref for named in refs for ref in named)

    @property
    def only_reads(self) -> bool:
        """Whether the role is seen to read and nothing else."""
        return only_reads_rights(self.role)


def loose_jobs(trust: GitHubTrust) -> list[Stranger]:
    """Jobs of the named repositories that get the role without being named; none where repositories are not named.

    An environment that no condition names counts as any branch: the first job that names it makes it, unprotected.
    """
    if trust.pins_workflow or any(map(trust.lets_in, (Stranger.ANY_REPOSITORY, Stranger.OWNERS_REPOSITORY))):
        return []
    return [each for each in _LOOSE if trust.lets_in(each)]


def each_github_trust(judge: Callable[[GitHubTrust], str]) -> Judge:
    """A rule's judge that is told what is wrong with each such role's trust, nothing where it is right."""

    def judge_all(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
        for role in roles(configurations):
            try:
                yield from _judgements(role, judge)
            except TrustError as error:
                yield role.resource.unknown(str(error))

    return judge_all


def _judgements(role: Role, judge: Callable[[GitHubTrust], str]) -> Iterator[Judgement]:
    policy = role.trust
    statements = tuple(each for each in web_identity_statements(policy.document) if is_github(each.issuer))
    message = judge(GitHubTrust(role=role, policy=policy, statements=statements)) if statements else ""
    if message:
        yield role.resource.failed(message)
    elif not policy.complete:
        yield role.resource.unknown("the trust policy is known only after apply")
    elif statements:
        yield role.resource.passed()


@lru_cache(maxsize=1024)
def _widths(policy: str) -> list[Width]:
    """Kept, because several rules ask it of the same policy."""
    return widths(policy)
