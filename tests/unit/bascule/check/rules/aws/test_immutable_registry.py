from bascule.check.rules.aws.immutable_registry import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_tags_that_can_be_pushed_again_fail() -> None:
    assert judged(RULE, "immutable_registry.tf.json") == Judged(
        passed=addresses("aws_ecr_repository", "immutable", "immutable_apart"),
        failed=addresses("aws_ecr_repository", "default", "mutable", "mutable_apart"),
        unknown=addresses("aws_ecr_repository", "later"),
    )
