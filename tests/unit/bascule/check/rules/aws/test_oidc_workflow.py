from bascule.check.rules.aws.oidc_workflow import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_workflow_that_a_branch_can_change_fails() -> None:
    assert judged(RULE, "oidc_workflow.tf.json") == Judged(
        passed=addresses("aws_iam_role", "any_tag", "at_commit", "exact", "none"),
        failed=addresses("aws_iam_role", "any_branch", "any_file", "any_ref"),
        unknown=addresses("aws_iam_role", "later"),
    )
