from bascule.check.rules.aws.oidc_all_values import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_condition_that_holds_without_the_claim_fails_unless_the_claim_must_be_there() -> None:
    assert judged(RULE, "oidc_all_values.tf.json") == Judged(
        passed=addresses("aws_iam_role", "all_that_are_there", "any", "in_a_deny", "one"),
        failed=addresses("aws_iam_role", "all", "if_exists"),
        unknown=addresses("aws_iam_role", "later"),
    )
