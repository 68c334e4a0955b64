"""BSC_AWS_032: a role that writes is for one branch or environment of a repository."""

from __future__ import annotations

from bascule.check.aws.github_trust import GitHubTrust, each_github_trust, loose_jobs
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(trust: GitHubTrust) -> str:
    if trust.only_reads or not (loose := loose_jobs(trust)):
        return ""
    return f"{' and '.join(loose)} of the repository get a role that may write"


RULE = Rule(
    id="BSC_AWS_032",
    title="GitHub trust of a writing role names a branch or an environment",
    severity=Severity.HIGH,
    reason="A pull request runs code that nobody has reviewed; with the repository alone as condition it has the role.",
    fix="ask for sub …:environment:ENVIRONMENT (with reviewers) or …:ref:refs/heads/BRANCH, not …:*",
    judge=each_github_trust(_judge),
)
