from bascule.check.rules.aws.resource_policy_open import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_resource_for_everybody_fails_unless_a_condition_says_who() -> None:
    assert judged(RULE, "resource_policy_open.tf.json") == Judged(
        passed=addresses("aws_ecr_repository_policy", "organization")
        | addresses("aws_opensearch_domain", "office")
        | addresses("aws_secretsmanager_secret_policy", "account")
        | addresses("aws_sns_topic_policy", "owner")
        | addresses("aws_sqs_queue", "from_topic", "from_untold_topic")
        | addresses("aws_sqs_queue_policy", "denied"),
        failed=addresses("aws_ecr_repository_policy", "open")
        | addresses("aws_opensearch_domain", "world")
        | addresses("aws_secretsmanager_secret_policy", "open")
        | addresses("aws_sns_topic_policy", "tls_only")
        | addresses("aws_sqs_queue", "open")
        | addresses("aws_sqs_queue_policy", "open"),
        unknown=addresses("aws_secretsmanager_secret_policy", "later"),
    )
