from bascule.check.rules.aws.image_owner import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_an_image_that_somebody_else_deploys_is_not_pinned_here() -> None:
    assert judged(RULE, "image_owner.tf.json") == Judged(
        passed=addresses("aws_ecs_task_definition", "ignores", "left_to_role", "service_ignores")
        | addresses("aws_lambda_function", "ignores"),
        failed=addresses(
            "aws_ecs_task_definition",
            "deployed_by_pipeline",
            "deployed_by_role",
            "pinned",
            "pinned_by_name",
            "pinned_digest",
        )
        | addresses("aws_lambda_function", "pinned"),
    )
