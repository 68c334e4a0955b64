from bascule.check.rules.aws.public_model import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_model_servers_and_admin_paths_need_a_question_before_them() -> None:
    assert judged(RULE, "public_model.tf.json") == Judged(
        passed=addresses("aws_lb_listener", "vllm_certificate", "vllm_signed_in")
        | addresses("aws_lb_listener_rule", "admin_office", "admin_signed_in"),
        failed=addresses("aws_lb_listener", "machines", "model_port", "vllm", "vllm_weighted")
        | addresses("aws_lb_listener_rule", "admin", "admin_host", "inference", "vllm"),
    )
