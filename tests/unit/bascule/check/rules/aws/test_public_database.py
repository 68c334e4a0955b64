from bascule.check.rules.aws.public_database import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_databases_have_no_public_address() -> None:
    assert judged(RULE, "public_database.tf.json") == Judged(
        passed=addresses("aws_db_instance", "default"),
        failed=addresses("aws_db_instance", "public") | addresses("aws_rds_cluster_instance", "public"),
        unknown=addresses("aws_db_instance", "later"),
    )
