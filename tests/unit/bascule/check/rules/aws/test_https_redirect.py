from bascule.check.rules.aws.https_redirect import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_public_http_is_redirected_or_refused() -> None:
    assert judged(RULE, "https_redirect.tf.json") == Judged(
        passed=addresses("aws_lb_listener", "redirecting", "refusing"),
        failed=addresses("aws_lb_listener", "elsewhere_plain", "forwarding", "unspoken", "with_rule"),
        unknown=addresses("aws_lb_listener", "unknown_balancer"),
    )
