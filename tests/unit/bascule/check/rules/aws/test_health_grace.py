from bascule.check.rules.aws.health_grace import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_service_behind_a_load_balancer_needs_grace_and_a_model_more() -> None:
    assert judged(RULE, "health_grace.tf.json") == Judged(
        passed=addresses("aws_ecs_service", "minute", "model_minutes"),
        failed=addresses("aws_ecs_service", "gpu_minute", "missing", "model_minute", "short", "zero"),
        unknown=addresses("aws_ecs_service", "later"),
    )
