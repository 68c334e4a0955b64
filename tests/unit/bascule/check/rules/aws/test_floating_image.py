from bascule.check.rules.aws.floating_image import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_tag_that_moves_is_found_wherever_an_image_is_named() -> None:
    assert judged(RULE, "floating_image.tf.json") == Judged(
        passed=addresses(
            "aws_ecs_task_definition",
            "build",
            "commit",
            "dated",
            "digest",
            "digest_only",
            "interpolated_version",
            "undelivered",
            "version",
        )
        | addresses("aws_instance", "version"),
        failed=addresses("aws_apprunner_service", "latest")
        | addresses("aws_batch_job_definition", "latest")
        | addresses(
            "aws_ecs_task_definition",
            "bare",
            "branch",
            "encoded",
            "flavour",
            "interpolated",
            "latest",
            "port",
            "sidecar",
            "untagged",
        )
        | addresses("aws_lambda_function", "latest")
        | addresses("aws_launch_template", "function", "latest"),
        unknown=addresses("aws_ecs_task_definition", "chosen", "later"),
    )
