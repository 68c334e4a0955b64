from bascule.check.rules.aws.exec_logged import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_shell_that_nothing_logs_fails() -> None:
    assert judged(RULE, "exec_logged.tf.json") == Judged(
        passed=addresses("aws_ecs_service", "logged", "to_bucket", "to_own_logs"),
        failed=addresses("aws_ecs_service", "nowhere", "silent"),
        unknown=addresses("aws_ecs_service", "elsewhere", "later"),
    )
