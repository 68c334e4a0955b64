from bascule.check.rules.aws.tags import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged, manifest

_FIXTURE = "tags.tf.json"


def test_resources_have_tags_of_their_own_or_of_their_provider() -> None:
    assert judged(RULE, _FIXTURE, manifest()) == Judged(
        passed=addresses("aws_s3_bucket", "tagged", "elsewhere")
        | addresses("aws_autoscaling_group", "tagged")
        | addresses("aws_launch_template", "tagged")
        | addresses("aws_ecs_service", "tagged"),
        failed=addresses("aws_s3_bucket", "bare", "named")
        | addresses("aws_autoscaling_group", "bare")
        | addresses("aws_launch_template", "bare", "half")
        | addresses("aws_ecs_service", "bare"),
        unknown=addresses("aws_s3_bucket", "later"),
    )


def test_nothing_is_said_of_a_lone_file() -> None:
    assert judged(RULE, _FIXTURE) == Judged()
