from bascule.check.rules.aws.oidc_subject_form import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_policy_that_takes_subjects_by_name_alone_fails() -> None:
    assert judged(RULE, "oidc_subject_form.tf.json") == Judged(
        passed=addresses("aws_iam_role", "both", "by_number", "never", "new", "wildcard_for_both"),
        failed=addresses("aws_iam_role", "old", "old_in_document"),
        unknown=addresses("aws_iam_role", "later"),
    )
