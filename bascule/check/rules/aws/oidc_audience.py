"""BSC_AWS_035: a trust policy takes tokens that were made for AWS."""

from __future__ import annotations

from bascule.check.aws.github_trust import GitHubTrust, each_github_trust
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.trust import Stranger


def _judge(trust: GitHubTrust) -> str:
    return "the trust policy asks for no audience" if trust.lets_in(Stranger.ANY_AUDIENCE) else ""


RULE = Rule(
    id="BSC_AWS_035",
    title="GitHub trust names the audience",
    severity=Severity.MEDIUM,
    reason="A token that a job made for somebody else could be presented to AWS by them.",
    fix="ask for aud sts.amazonaws.com with StringEquals",
    judge=each_github_trust(_judge),
)
