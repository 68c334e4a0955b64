from bascule.check.rules.aws.desired_count import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_what_autoscaling_changes_is_ignored() -> None:
    assert judged(RULE, "desired_count.tf.json") == Judged(
        passed=addresses("aws_autoscaling_group", "left")
        | addresses("aws_ecs_service", "left")
        | addresses("aws_eks_node_group", "left"),
        failed=addresses("aws_autoscaling_group", "fought", "managed")
        | addresses("aws_dynamodb_table", "chats")
        | addresses("aws_ecs_service", "fought", "named", "unset")
        | addresses("aws_eks_node_group", "fought"),
    )
