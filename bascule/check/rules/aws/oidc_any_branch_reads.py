"""BSC_AWS_033: a role that only reads names its runs too."""

from __future__ import annotations

from bascule.check.aws.github_trust import GitHubTrust, each_github_trust, loose_jobs
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.trust import Stranger


def _judge(trust: GitHubTrust) -> str:
    loose = loose_jobs(trust)
    # A plan's role is for pull requests: naming them alone is what is asked for.
    if not trust.only_reads or not loose or loose == [Stranger.PULL_REQUEST]:
        return ""
    return f"{' and '.join(loose)} of the repository get the role"


RULE = Rule(
    id="BSC_AWS_033",
    title="GitHub trust of a reading role says for which runs it is",
    severity=Severity.LOW,
    reason="Everything that the role can read, any branch of the repository can read.",
    fix="ask for sub …:pull_request, …:environment:ENVIRONMENT or …:ref:refs/heads/BRANCH",
    judge=each_github_trust(_judge),
)
