from bascule.check.rules.aws.tls_policy import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_policies_with_old_versions_and_defaults_that_have_them_fail() -> None:
    assert judged(RULE, "tls_policy.tf.json") == Judged(
        passed=addresses("aws_api_gateway_domain_name", "default")
        | addresses("aws_cloudfront_distribution", "new")
        | addresses("aws_lb_listener", "fs", "post_quantum", "tls12", "tls13"),
        failed=addresses("aws_api_gateway_domain_name", "old")
        | addresses("aws_cloudfront_distribution", "default")
        | addresses("aws_lb_listener", "default", "nlb", "old", "tls11", "tls13_10"),
        unknown=addresses("aws_lb_listener", "later"),
    )
