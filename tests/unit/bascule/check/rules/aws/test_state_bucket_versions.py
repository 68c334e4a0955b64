from bascule.check.rules.aws.state_bucket_versions import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_bucket_with_states_and_no_versions_fails() -> None:
    assert judged(RULE, "state_bucket_versions.tf.json") == Judged(
        passed=addresses("aws_s3_bucket", "kept", "kept_inline"),
        failed=addresses("aws_s3_bucket", "backend", "inline_off", "suspended", "unnamed_state"),
        unknown=addresses("aws_s3_bucket", "later"),
    )
