from bascule.check.rules.aws.image_scan import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged, manifest


def test_a_push_is_scanned() -> None:
    assert judged(RULE, "image_scan.tf.json", manifest()) == Judged(
        passed=addresses("aws_ecr_repository", "on"),
        failed=addresses("aws_ecr_repository", "default", "off"),
        unknown=addresses("aws_ecr_repository", "later"),
    )


def test_a_lone_file_does_not_tell_what_its_registry_scans() -> None:
    assert judged(RULE, "image_scan.tf.json") == Judged(
        passed=addresses("aws_ecr_repository", "on"),
        unknown=addresses("aws_ecr_repository", "default", "off", "later"),
    )
