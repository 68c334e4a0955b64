from bascule.check.rules.aws.deletion_protection import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged, manifest

_FIXTURE = "deletion_protection.tf.json"


def test_a_protected_environment_has_protections_on_and_no_short_cuts() -> None:
    assert judged(RULE, _FIXTURE, manifest(protected=True)) == Judged(
        passed=addresses("aws_lb", "on")
        | addresses("aws_db_instance", "on", "replica")
        | addresses("aws_cognito_user_pool", "on")
        | addresses("aws_s3_bucket", "kept")
        | addresses("aws_secretsmanager_secret", "kept"),
        failed=addresses("aws_lb", "off")
        | addresses("aws_db_instance", "off", "short_cut")
        | addresses("aws_cognito_user_pool", "off")
        | addresses("aws_s3_bucket", "emptied")
        | addresses("aws_ecr_repository", "emptied")
        | addresses("aws_secretsmanager_secret", "at_once"),
        unknown=addresses("aws_lb", "later"),
    )


def test_nothing_is_said_of_an_environment_that_is_not_protected() -> None:
    assert judged(RULE, _FIXTURE, manifest()) == Judged()


def test_whether_a_lone_file_is_protected_is_unknown() -> None:
    found = judged(RULE, _FIXTURE)
    assert (found.passed, found.failed) == (frozenset(), frozenset())
