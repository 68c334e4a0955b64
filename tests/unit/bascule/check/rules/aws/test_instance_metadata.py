from bascule.check.rules.aws.instance_metadata import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_version_1_of_the_metadata_service_fails() -> None:
    assert judged(RULE, "instance_metadata.tf.json") == Judged(
        passed=addresses("aws_instance", "required", "switched_off") | addresses("aws_launch_template", "required"),
        failed=addresses("aws_instance", "optional"),
        unknown=addresses("aws_instance", "later", "left_out")
        | addresses("aws_launch_configuration", "old")
        | addresses("aws_launch_template", "hops_only"),
    )
