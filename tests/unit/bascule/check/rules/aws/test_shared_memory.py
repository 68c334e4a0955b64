from bascule.check.rules.aws.shared_memory import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_several_gpus_need_shared_memory() -> None:
    assert judged(RULE, "shared_memory.tf.json") == Judged(
        passed=addresses("aws_ecs_task_definition", "granted", "host", "mounted")
        | addresses("aws_instance", "sized")
        | addresses("aws_launch_template", "granted"),
        failed=addresses("aws_ecs_task_definition", "parallel", "parallel_equals", "small", "two_gpus")
        | addresses("aws_launch_template", "short"),
    )
