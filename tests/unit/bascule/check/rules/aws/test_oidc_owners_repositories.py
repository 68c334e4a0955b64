from bascule.check.rules.aws.oidc_owners_repositories import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_role_for_all_of_an_owners_repositories_fails_unless_one_workflow_decides() -> None:
    assert judged(RULE, "oidc_owners_repositories.tf.json") == Judged(
        passed=addresses("aws_iam_role", "everybody", "exact", "through_one_workflow"),
        failed=addresses("aws_iam_role", "every_one", "on_main", "owner_number", "same_beginning"),
        unknown=addresses("aws_iam_role", "later"),
    )
