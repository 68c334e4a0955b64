"""BSC_AWS_037: a workflow that is trusted is trusted as one branch has it."""

from __future__ import annotations

from bascule.check.aws.github_trust import GitHubTrust, each_github_trust
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.trust import Stranger


def _judge(trust: GitHubTrust) -> str:
    if not trust.lets_in(Stranger.OTHER_WORKFLOW):
        return ""
    refs = [ref for statement in trust.statements for ref in statement.named("job_workflow_ref")]
    return f"job_workflow_ref may be {' or '.join(refs)}: any branch can change that workflow"


RULE = Rule(
    id="BSC_AWS_037",
    title="GitHub trust names workflows exactly",
    severity=Severity.MEDIUM,
    reason="job_workflow_ref protects only as long as nobody can put other code behind it.",
    fix="write OWNER/NAME/.github/workflows/FILE.yml@refs/heads/main, or @ and a commit",
    judge=each_github_trust(_judge),
)
