from bascule.check.rules.aws.open_cluster import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_the_api_of_a_cluster_is_public_by_default() -> None:
    assert judged(RULE, "open_cluster.tf.json") == Judged(
        passed=addresses("aws_eks_cluster", "office", "private"),
        failed=addresses("aws_eks_cluster", "default", "world"),
        unknown=addresses("aws_eks_cluster", "later"),
    )
