"""BSC_AWS_031: other repositories of the same owner get no role."""

from __future__ import annotations

from bascule.check.aws.github_trust import GitHubTrust, each_github_trust
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.trust import Stranger


def _judge(trust: GitHubTrust) -> str:
    if trust.lets_in(Stranger.ANY_REPOSITORY) or trust.pins_workflow:
        return ""
    return "every repository of the owner gets the role" if trust.lets_in(Stranger.OWNERS_REPOSITORY) else ""


RULE = Rule(
    id="BSC_AWS_031",
    title="GitHub trust names the repository",
    severity=Severity.HIGH,
    reason="Whoever may write to any repository of the owner, or make a new one, has the role.",
    fix="name each repository in sub, or let one exact job_workflow_ref decide what is done with the role",
    judge=each_github_trust(_judge),
)
