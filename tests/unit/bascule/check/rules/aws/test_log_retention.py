from bascule.check.rules.aws.log_retention import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_logs_end_and_groups_are_declared() -> None:
    assert judged(RULE, "log_retention.tf.json") == Judged(
        passed=addresses("aws_cloudwatch_log_group", "month"),
        failed=addresses("aws_cloudwatch_log_group", "missing", "never")
        | addresses("aws_ecs_task_definition", "creating"),
        unknown=addresses("aws_cloudwatch_log_group", "later"),
    )
