from bascule.check.rules.aws.trust_other_account import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_whole_other_account_without_an_external_id_fails() -> None:
    assert judged(RULE, "trust_other_account.tf.json") == Judged(
        passed=addresses(
            "aws_iam_role", "external_id", "one_role", "organization", "own", "own_by_data", "people", "service"
        ),
        failed=addresses("aws_iam_role", "other", "other_by_number"),
        unknown=addresses("aws_iam_role", "later"),
    )
