from __future__ import annotations

from tests.unit.bascule.config.changed_project import ChangedProject


def test_an_account_without_a_cloud_is_refused(changed: ChangedProject) -> None:
    text = changed.path("account-sandbox").read_text()
    changed.write(
        "account-sandbox",
        text.replace("aws:\n", "").replace('  account_id: "000000000001"', "").replace("  region: us-east-1\n", ""),
    )
    assert "the account is in no cloud" in [problem.message for problem in changed.problems("account-sandbox")]


def test_regions_of_two_partitions_are_refused(changed: ChangedProject) -> None:
    changed.replace("account-main", "regions: [us-west-2]", "regions: [cn-north-1]")
    assert "another partition" in changed.problem("account-main").message


def test_an_object_of_another_account_is_refused(changed: ChangedProject) -> None:
    arn = "arn:aws:iam::999999999999:policy/boundary"
    changed.replace("account-main", "existing:\n", f"existing:\n  permissions_boundary: {arn}\n")
    assert changed.problem("account-main").accepted == "123456789012"


def test_trusted_workflows_need_a_repository(changed: ChangedProject) -> None:
    changed.replace(
        "account-main", "github: {repository: acme/platform, repository_id: 700000001, owner_id: 70000001}\n", ""
    )
    assert "none is named" in changed.problem("account-main").message


def test_a_workflow_at_any_branch_is_refused(changed: ChangedProject) -> None:
    changed.replace("account-main", "reusable-apply.yml@refs/heads/main", "reusable-apply.yml@refs/heads/*")
    assert "40 characters of a commit" in changed.problem("account-main").accepted


def test_an_account_id_without_quotes_is_refused_with_the_right_form(changed: ChangedProject) -> None:
    changed.replace("account-main", '"123456789012"', "123456789012")
    assert changed.problem("account-main").fix == 'write it in quotes: "123456789012"'


def test_an_unknown_quota_is_refused_with_the_nearest_one(changed: ChangedProject) -> None:
    changed.replace("account-main", "L-3032A538", "L-3032A539")
    assert changed.problem("account-main").fix == "write L-3032A538"
