from bascule.check.rules.aws.draining import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged, manifest


def test_a_target_group_drains_as_long_as_answers_take() -> None:
    assert judged(RULE, "draining.tf.json") == Judged(
        passed=addresses("aws_lb_target_group", "default", "exact", "minutes", "spot"),
        failed=addresses("aws_lb_target_group", "none", "short", "spot_short", "tcp_service"),
        unknown=addresses("aws_lb_target_group", "later"),
    )


def test_each_service_drains_as_long_as_its_own_answers_take() -> None:
    services = manifest(services={"spot": (30, 60), "spot_short": (30, 90), "tcp_service": (60, 900)})
    found = judged(RULE, "draining.tf.json", services)
    assert addresses("aws_lb_target_group", "spot") <= found.passed
    assert addresses("aws_lb_target_group", "spot_short", "tcp_service") <= found.failed
