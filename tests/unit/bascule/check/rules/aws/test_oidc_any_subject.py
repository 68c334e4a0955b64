from bascule.check.rules.aws.oidc_any_subject import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_strangers_with_tokens_of_a_shared_issuer_get_no_role() -> None:
    assert judged(RULE, "oidc_any_subject.tf.json") == Judged(
        passed=addresses("aws_iam_role", "gitlab_number", "gitlab_project", "pods_of_namespace", "workspace"),
        failed=addresses("aws_iam_role", "gitlab_any", "gitlab_wildcard", "pods_any", "workspace_any"),
    )
