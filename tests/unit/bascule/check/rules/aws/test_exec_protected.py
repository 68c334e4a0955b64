from bascule.check.rules.aws.exec_protected import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged, manifest


def test_of_a_lone_file_nobody_knows_whether_it_is_protected() -> None:
    assert judged(RULE, "exec_protected.tf.json") == Judged(
        passed=addresses("aws_ecs_service", "left_out", "off"),
        unknown=addresses("aws_ecs_service", "later", "on", "on_as_text"),
    )


def test_a_shell_in_a_protected_environment_fails() -> None:
    found = judged(RULE, "exec_protected.tf.json", manifest(protected=True))
    assert found.failed == addresses("aws_ecs_service", "on", "on_as_text")


def test_a_shell_elsewhere_is_nobodys_business() -> None:
    found = judged(RULE, "exec_protected.tf.json", manifest())
    assert not found.failed
    assert "aws_ecs_service.on" not in found.passed | found.unknown
