from bascule.check.rules.aws.provider_credentials import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_credentials_in_a_file_fail() -> None:
    assert judged(RULE, "provider_credentials.tf.json") == Judged(
        passed=addresses("terraform.backend", "s3"),
        failed=addresses("provider", "aws"),
    )
