from bascule.check.rules.aws.oidc_audience import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_policy_that_takes_any_audience_fails() -> None:
    assert judged(RULE, "oidc_audience.tf.json") == Judged(
        passed=addresses("aws_iam_role", "asked", "if_there", "own"),
        failed=addresses("aws_iam_role", "anything", "in_document", "not_asked"),
        unknown=addresses("aws_iam_role", "later"),
    )
