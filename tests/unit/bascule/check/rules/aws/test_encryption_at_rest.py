from bascule.check.rules.aws.encryption_at_rest import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_what_aws_does_not_encrypt_by_itself_has_to_be_encrypted() -> None:
    assert judged(RULE, "encryption_at_rest.tf.json") == Judged(
        passed=addresses("aws_db_instance", "on")
        | addresses("aws_ebs_volume", "on")
        | addresses("aws_efs_file_system", "on")
        | addresses("aws_elasticache_replication_group", "valkey")
        | addresses("aws_kinesis_stream", "on")
        | addresses("aws_launch_template", "on")
        | addresses("aws_opensearch_domain", "on")
        | addresses("aws_rds_cluster", "on")
        | addresses("aws_sqs_queue", "default", "own_key"),
        failed=addresses("aws_db_instance", "default", "off")
        | addresses("aws_ebs_volume", "default")
        | addresses("aws_efs_file_system", "default")
        | addresses("aws_elasticache_replication_group", "redis")
        | addresses("aws_instance", "off")
        | addresses("aws_kinesis_stream", "default")
        | addresses("aws_launch_template", "off")
        | addresses("aws_opensearch_domain", "default")
        | addresses("aws_rds_cluster", "default")
        | addresses("aws_sqs_queue", "off"),
        unknown=addresses("aws_db_instance", "later") | addresses("aws_ebs_volume", "copied"),
    )
