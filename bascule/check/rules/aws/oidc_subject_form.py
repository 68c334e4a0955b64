"""BSC_AWS_034: a trust policy takes the subjects that GitHub gives today."""

from __future__ import annotations

from bascule.check.aws.github_trust import GitHubTrust, each_github_trust
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(trust: GitHubTrust) -> str:
    if not any(width.by_name and not width.immutable for width in trust.widths):
        return ""
    return "subjects are asked for by name only (repo:OWNER/NAME:…)"


RULE = Rule(
    id="BSC_AWS_034",
    title="GitHub trust takes subjects with numbers too",
    severity=Severity.MEDIUM,
    reason="Repositories created or renamed since 2026-07-15 have subjects repo:OWNER@ID/NAME@ID:…, and are refused.",
    fix="ask for both forms: repo:OWNER/NAME:… and repo:OWNER@ID/NAME@ID:…",
    judge=each_github_trust(_judge),
)
