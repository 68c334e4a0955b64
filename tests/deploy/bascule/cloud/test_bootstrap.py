"""An account's first deploy, whose state ends up in the bucket that it makes, and the roles of an environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.errors import CloudError, StateError
from bascule.terraform.state.copies import copies_of
from tests.deploy.bascule.cloud.conftest import STACK, KilledError, Person

STEPS = 9
"""Look, six things that boto3 makes, plan, move; what comes after the last one is tested with it."""


def test_an_account_is_bootstrapped_and_a_second_run_has_nothing_to_do(person: Person) -> None:
    (first,) = person.bootstrap("account-main").stacks
    state = person.state()
    assert first.plan.counts["import"] == 3
    assert "delete" not in first.plan.counts
    assert {each["type"] for each in state["resources"]} >= {"aws_s3_bucket", "aws_kms_key", "aws_kms_alias"}
    assert not _local_state(person).exists()
    assert len(copies_of(person.project, STACK)) > 0

    assert person.bootstrap("account-main").is_unchanged
    assert person.state()["lineage"] == state["lineage"]


@pytest.mark.complete
@pytest.mark.parametrize("steps", range(1, STEPS + 1))
def test_a_run_that_is_killed_after_any_step_is_gone_on_with(person: Person, steps: int) -> None:
    with pytest.raises(KilledError):
        person.bootstrap("account-main", dies_after=steps)
    person.bootstrap("account-main")

    assert person.bootstrap("account-main").is_unchanged
    assert len(person.client("kms").list_keys()["Keys"]) == 1
    assert not _local_state(person).exists()


@pytest.mark.complete
def test_roles_of_an_environment_are_applied_after_its_account(person: Person) -> None:
    with pytest.raises(CloudError, match=r"not there(.|\n)*bascule bootstrap account-main"):
        person.bootstrap("dev")
    person.bootstrap("account-main")

    roles, environments = person.bootstrap("dev").stacks
    assert roles.outputs.values["plan_role_arn"].value.endswith("/acme-dev-plan")
    assert environments.plan.counts["create"] > 20
    assert person.bootstrap("dev").is_unchanged


@pytest.mark.complete
def test_what_is_not_agreed_to_is_not_made(person: Person) -> None:
    with pytest.raises(StateError, match="nothing was made"):
        person.bootstrap("account-main", agrees=False)
    assert person.client("s3").list_buckets()["Buckets"] == []
    assert person.client("kms").list_keys()["Keys"] == []


def _local_state(person: Person) -> Path:
    return person.project / f".bascule/state/{STACK}.tfstate"
