from bascule.check.rules.aws.stop_timeout import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged, manifest


def test_containers_that_listen_need_time_to_finish() -> None:
    assert judged(RULE, "stop_timeout.tf.json") == Judged(
        passed=addresses("aws_ecs_task_definition", "longest", "partly", "sidecar", "upper_case"),
        failed=addresses("aws_ecs_task_definition", "default", "partly_short", "short"),
        unknown=addresses("aws_ecs_task_definition", "later"),
    )


def test_a_short_answer_needs_a_short_time() -> None:
    found = judged(RULE, "stop_timeout.tf.json", manifest(services={"web": (5, 20)}))
    assert addresses("aws_ecs_task_definition", "default", "short") <= found.passed


def test_no_more_is_asked_than_fargate_allows() -> None:
    found = judged(RULE, "stop_timeout.tf.json", manifest(services={"web": (60, 900)}))
    assert addresses("aws_ecs_task_definition", "longest") <= found.passed
