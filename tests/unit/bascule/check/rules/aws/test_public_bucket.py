from bascule.check.rules.aws.public_bucket import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_public_acls_policies_and_lifted_blocks_fail() -> None:
    assert judged(RULE, "public_bucket.tf.json") == Judged(
        passed=addresses("aws_s3_bucket_policy", "front", "organization", "tls_only")
        | addresses("aws_s3_bucket_public_access_block", "on"),
        failed=addresses("aws_s3_bucket", "read")
        | addresses("aws_s3_bucket_acl", "read")
        | addresses("aws_s3_bucket_policy", "anybody", "anybody_aws")
        | addresses("aws_s3_bucket_public_access_block", "half", "off"),
        unknown=addresses("aws_s3_bucket_policy", "later"),
    )
