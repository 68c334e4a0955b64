from bascule.check.rules.aws.trust_everyone import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_role_for_everybody_fails_unless_a_condition_says_who() -> None:
    assert judged(RULE, "trust_everyone.tf.json") == Judged(
        passed=addresses("aws_iam_role", "denied", "external_id", "organization", "service"),
        failed=addresses(
            "aws_iam_role",
            "all_but_one",
            "among_others",
            "any_principal",
            "by_document",
            "everybody",
            "if_organization",
            "over_tls",
            "with_any_organization",
        ),
        unknown=addresses("aws_iam_role", "condition_later", "later", "unknown_operator"),
    )
