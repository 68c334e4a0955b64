"""BSC_AWS_030: no repository of somebody else gets a role."""

from __future__ import annotations

from bascule.check.aws.github_trust import GitHubTrust, each_github_trust
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.trust import Stranger


def _judge(trust: GitHubTrust) -> str:
    if not trust.lets_in(Stranger.ANY_REPOSITORY):
        return ""
    asked = [subject for statement in trust.statements for subject in statement.named("sub")]
    return f"any repository on GitHub gets the role: {_subjects(asked)}"


def _subjects(asked: list[str]) -> str:
    return f"the subject may be {' or '.join(asked)}" if asked else "the trust policy asks for no subject"


RULE = Rule(
    id="BSC_AWS_030",
    title="GitHub trust names whose repositories get the role",
    severity=Severity.CRITICAL,
    reason="GitHub makes tokens for everybody's repositories; only the policy's conditions tell yours from theirs.",
    fix="ask for sub with StringEquals: repo:OWNER/NAME:environment:NAME, repo:OWNER@ID/NAME@ID:environment:NAME",
    judge=each_github_trust(_judge),
)
