from bascule.check.rules.aws.open_port import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_ports_of_servers_that_trust_everybody_are_not_open_to_the_world() -> None:
    assert judged(RULE, "open_port.tf.json") == Judged(
        passed=addresses("aws_security_group", "itself", "vllm_inside")
        | addresses("aws_security_group_rule", "from_balancer")
        | addresses("aws_vpc_security_group_ingress_rule", "office"),
        failed=addresses("aws_security_group", "everything", "vllm")
        | addresses("aws_security_group_rule", "ollama")
        | addresses("aws_vpc_security_group_ingress_rule", "range", "ssh"),
        unknown=addresses("aws_security_group", "later"),
    )
