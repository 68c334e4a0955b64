from bascule.check.rules.aws.nat_endpoints import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_nat_needs_a_gateway_endpoint_that_is_routed_to() -> None:
    assert judged(RULE, "nat_endpoints.tf.json") == Judged(
        passed=addresses("aws_nat_gateway", "associated", "gateway", "interface"),
        failed=addresses("aws_nat_gateway", "bare", "regional", "unrouted"),
        unknown=addresses("aws_nat_gateway", "elsewhere", "opaque"),
    )
