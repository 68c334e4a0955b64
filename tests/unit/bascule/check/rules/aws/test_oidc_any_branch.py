from bascule.check.rules.aws.oidc_any_branch import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_role_that_may_write_fails_for_any_branch_or_pull_request() -> None:
    assert judged(RULE, "oidc_any_branch.tf.json") == Judged(
        passed=addresses(
            "aws_iam_role",
            "environment",
            "main",
            "managed_plan",
            "owner",
            "plan",
            "reading",
            "reading_by_number",
            "ref_beside",
            "release",
            "through_one_workflow",
        ),
        failed=addresses(
            "aws_iam_role",
            "any_branch",
            "any_environment",
            "environments_that_begin_alike",
            "not_seen",
            "pull_request",
            "repository",
        ),
        unknown=addresses("aws_iam_role", "later"),
    )
