from __future__ import annotations

from tests.unit.bascule.config.changed_project import ChangedProject


def test_an_environment_without_a_cloud_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "aws: {region: us-east-1}\n", "")
    assert changed.problem("dev").message == "the environment is in no cloud"


def test_a_region_that_the_account_does_not_allow_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "region: us-east-1", "region: us-east-2")
    problem = changed.problem("dev")
    assert problem.accepted == "us-east-1, us-west-2"
    assert problem.fix.startswith("write us-east-1")


def test_an_emulator_beside_the_simulated_cloud_is_refused(changed: ChangedProject) -> None:
    changed.replace(
        "sandbox", "aws: {region: us-east-1}", "aws: {region: us-east-1, endpoint_url: 'http://localhost:4566'}"
    )
    assert "the account is simulated" in changed.problem("sandbox").message


def test_a_protected_environment_is_not_torn_down_without_approval(changed: ChangedProject) -> None:
    changed.replace("prod", "teardown: never", "teardown: allowed")
    assert changed.problem("prod").accepted == "approval, never"


def test_tags_that_are_set_anyway_are_refused(changed: ChangedProject) -> None:
    changed.add("dev", "tags: {owner: me}\n")
    assert changed.problem("dev").message == "bascule sets this tag itself"


def test_tags_that_aws_refuses_are_refused(changed: ChangedProject) -> None:
    changed.add("dev", 'tags: {"aws:team": me, team: "a?"}\n')
    assert len(changed.problems("dev")) == 2
