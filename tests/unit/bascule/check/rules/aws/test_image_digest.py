from bascule.check.rules.aws.image_digest import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged, manifest

_FIXTURE = "image_digest.tf.json"


def test_a_protected_environment_names_images_by_digest() -> None:
    assert judged(RULE, _FIXTURE, manifest(protected=True)) == Judged(
        passed=addresses("aws_ecs_task_definition", "digest", "undelivered"),
        failed=addresses("aws_ecs_task_definition", "tag"),
        unknown=addresses("aws_ecs_task_definition", "later"),
    )


def test_any_other_environment_may_have_tags() -> None:
    assert judged(RULE, _FIXTURE, manifest()).failed == frozenset()


def test_whether_a_lone_file_is_protected_is_unknown() -> None:
    found = judged(RULE, _FIXTURE)
    assert found == Judged(unknown=addresses("aws_ecs_task_definition", "tag", "digest", "undelivered", "later"))
