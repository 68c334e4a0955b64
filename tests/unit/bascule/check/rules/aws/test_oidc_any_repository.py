from bascule.check.rules.aws.oidc_any_repository import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_subject_that_any_repository_may_have_fails() -> None:
    assert judged(RULE, "oidc_any_repository.tf.json") == Judged(
        passed=addresses("aws_iam_role", "by_number", "denied", "exact", "own_template", "repository"),
        failed=addresses(
            "aws_iam_role",
            "all_values",
            "any_owner",
            "enterprise",
            "if_exists",
            "near_owner",
            "no_condition",
            "no_subject",
            "star",
        ),
        unknown=addresses("aws_iam_role", "later"),
    )
