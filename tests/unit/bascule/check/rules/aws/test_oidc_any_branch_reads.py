from bascule.check.rules.aws.oidc_any_branch_reads import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_role_that_only_reads_fails_for_any_branch_and_passes_for_pull_requests() -> None:
    assert judged(RULE, "oidc_any_branch_reads.tf.json") == Judged(
        passed=addresses(
            "aws_iam_role",
            "any_branch",
            "any_environment",
            "environment",
            "main",
            "managed_plan",
            "not_seen",
            "owner",
            "plan",
            "pull_request",
            "ref_beside",
            "release",
            "repository",
            "through_one_workflow",
        ),
        failed=addresses("aws_iam_role", "reading", "reading_by_number"),
        unknown=addresses("aws_iam_role", "later"),
    )
