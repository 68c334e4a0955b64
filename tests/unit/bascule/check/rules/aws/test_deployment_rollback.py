from bascule.check.rules.aws.deployment_rollback import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_ecs_has_to_roll_back_what_it_rolls_out() -> None:
    assert judged(RULE, "deployment_rollback.tf.json") == Judged(
        passed=addresses("aws_ecs_service", "alarms", "on", "texts"),
        failed=addresses("aws_ecs_service", "missing", "off", "without_rollback"),
        unknown=addresses("aws_ecs_service", "later"),
    )
