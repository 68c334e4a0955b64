from bascule.check.rules.aws.image_scan import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_push_is_scanned() -> None:
    assert judged(RULE, "image_scan.tf.json") == Judged(
        passed=addresses("aws_ecr_repository", "on"),
        failed=addresses("aws_ecr_repository", "default", "off"),
        unknown=addresses("aws_ecr_repository", "later"),
    )
