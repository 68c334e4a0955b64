"""Rules of trust, rights and secrets on a plan's JSON."""

from bascule.check.rules.aws import (
    oidc_any_branch,
    oidc_any_repository,
    oidc_owners_repositories,
    role_escalation,
    secret_literal,
)
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_a_planned_trust_policy_is_judged_as_it_will_be() -> None:
    found = judged(oidc_owners_repositories.RULE, "plan.json")
    assert found.failed == addresses("aws_iam_role", "wide")
    assert found.passed == addresses("aws_iam_role", "exact")


def test_a_trust_policy_that_is_known_after_apply_is_unknown() -> None:
    assert judged(oidc_any_repository.RULE, "plan.json").unknown == addresses("aws_iam_role", "later")


def test_a_policy_beside_the_role_counts_though_the_roles_id_is_unknown() -> None:
    assert judged(role_escalation.RULE, "plan.json") == Judged(failed=addresses("aws_iam_role", "raising"))


def test_a_secret_that_a_sensitive_variable_brings_is_no_literal() -> None:
    found = judged(secret_literal.RULE, "plan.json")
    assert found.failed == addresses("aws_ecs_task_definition", "app")


def test_a_policy_whose_document_is_read_during_apply_is_judged_by_what_was_asked_for() -> None:
    """The provider is made by the same plan (of Terraform 1.11.4), so the document waits for its ARN."""
    assert judged(oidc_any_branch.RULE, "first_plan.json") == Judged(failed=addresses("aws_iam_role", "ci"))
