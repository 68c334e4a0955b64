from bascule.check.rules.aws.origin_timeout import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_cloudfront_waits_as_long_as_an_application_is_silent() -> None:
    assert judged(RULE, "origin_timeout.tf.json") == Judged(
        passed=addresses("aws_cloudfront_distribution", "minute"),
        failed=addresses("aws_cloudfront_distribution", "default"),
        unknown=addresses("aws_cloudfront_distribution", "later"),
    )
