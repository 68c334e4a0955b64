from bascule.check.rules.aws.oidc_unknown_claim import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_claim_that_sts_knows_nothing_of_fails_for_each_issuer() -> None:
    assert judged(RULE, "oidc_unknown_claim.tf.json") == Judged(
        passed=addresses(
            "aws_iam_role", "gitlab", "gitlab_project", "known", "repository", "service_account", "upper_case"
        ),
        failed=addresses("aws_iam_role", "event", "gitlab_path", "owner"),
        unknown=addresses("aws_iam_role", "later"),
    )
