from bascule.check.rules.aws.kms_key_rotation import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_key_that_could_be_rotated_and_is_not_fails() -> None:
    assert judged(RULE, "kms_key_rotation.tf.json") == Judged(
        passed=addresses("aws_kms_key", "rotated", "written_as_text"),
        failed=addresses("aws_kms_key", "left_out", "off"),
        unknown=addresses("aws_kms_key", "later"),
    )
