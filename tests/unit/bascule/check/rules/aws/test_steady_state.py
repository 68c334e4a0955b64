from bascule.check.rules.aws.steady_state import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_waiting_hides_a_rollback() -> None:
    assert judged(RULE, "steady_state.tf.json") == Judged(
        passed=addresses("aws_ecs_service", "alone"),
        failed=addresses("aws_ecs_service", "hidden"),
    )
