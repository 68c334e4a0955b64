from bascule.check.rules.aws.gpu_scaling import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_what_has_gpus_does_not_follow_its_processor() -> None:
    assert judged(RULE, "gpu_scaling.tf.json") == Judged(
        passed=addresses("aws_appautoscaling_policy", "requests", "waiting")
        | addresses("aws_autoscaling_policy", "gpu_waiting"),
        failed=addresses("aws_appautoscaling_policy", "cpu", "custom_cpu") | addresses("aws_autoscaling_policy", "gpu"),
        unknown=addresses("aws_appautoscaling_policy", "later"),
    )
