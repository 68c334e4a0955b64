from bascule.check.rules.aws.output_sensitive import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_an_output_of_a_secret_that_is_not_marked_fails() -> None:
    assert judged(RULE, "output_sensitive.tf.json") == Judged(
        passed=addresses("output", "marked"),
        failed=addresses("output", "generated", "key", "looked_up", "parameter", "password"),
    )
