from bascule.check.rules.aws.kms_key_open import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_key_for_everybody_fails() -> None:
    assert judged(RULE, "kms_key_open.tf.json") == Judged(
        passed=addresses("aws_kms_key", "account", "by_service"),
        failed=addresses("aws_kms_key", "open", "open_list", "through_service_only")
        | addresses("aws_kms_key_policy", "open"),
        unknown=addresses("aws_kms_key", "later"),
    )
