from bascule.check.rules.aws.spot_answers import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged, manifest


def test_what_drains_longer_than_the_notice_is_not_on_spot() -> None:
    assert judged(RULE, "spot_answers.tf.json") == Judged(
        passed=addresses("aws_ecs_service", "short"),
        failed=addresses("aws_ecs_service", "by_cluster", "default", "minutes"),
        unknown=addresses("aws_ecs_service", "later", "worker"),
    )


def test_an_answer_that_is_declared_longer_than_the_notice_fails_however_short_it_drains() -> None:
    found = judged(RULE, "spot_answers.tf.json", manifest(services={"short": (60, 300)}))
    assert addresses("aws_ecs_service", "short", "worker") <= found.failed
