"""What makes a teardown's branch harmless, its approvals two, and the job that sees the cloud no writer of issues."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FOLDER = ROOT / ".github/workflows"
TEARDOWN_ENVIRONMENT = "${{ inputs.environment }}-teardown"


def workflow(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load((FOLDER / name).read_text(), Loader=yaml.BaseLoader)  # noqa: S506 -- texts only
    return found


def actions_of(job: dict[str, Any]) -> list[str]:
    return [str(step.get("uses", "run")).partition("@")[0] for step in job["steps"]]


def test_a_pushed_branch_may_dispatch_and_nothing_else() -> None:
    found = workflow("teardown-branch.yml")
    assert found["permissions"] == {}
    (job,) = found["jobs"].values()
    assert job["permissions"] == {"actions": "write"}
    assert actions_of(job) == ["step-security/harden-runner", "actions/github-script"]
    assert "environment" not in job
    script = job["steps"][1]["with"]["script"]
    assert "${{" not in script
    assert "ref: context.payload.repository.default_branch" in script


def test_no_other_workflow_names_the_environment_whose_jobs_tear_down() -> None:
    naming = [path.name for path in FOLDER.glob("*.yml") if "-teardown\n" in path.read_text()]
    assert naming == ["reusable-teardown.yml"]


def test_lift_and_destruction_are_approved_one_after_the_other_and_wait_for_other_changes() -> None:
    jobs = workflow("reusable-teardown.yml")["jobs"]
    environments = {name: job.get("environment") for name, job in jobs.items()}
    plan = "${{ inputs.environment }}-plan"
    assert environments == {"permit": None, "plan": plan, "lift": TEARDOWN_ENVIRONMENT, "destroy": TEARDOWN_ENVIRONMENT}
    assert jobs["lift"]["needs"] == ["permit", "plan"]
    assert jobs["destroy"]["needs"] == ["permit", "plan", "lift"]
    queue = {"group": "${{ inputs.environment }}", "cancel-in-progress": "false", "queue": "max"}
    assert [jobs[name]["concurrency"] for name in ("lift", "destroy")] == [queue, queue]


def test_only_the_job_without_an_identity_deletes_the_branch() -> None:
    jobs = workflow("reusable-teardown.yml")["jobs"]
    writing = {name for name, job in jobs.items() if job["permissions"].get("contents") == "write"}
    assert writing == {"permit"}
    assert "id-token" not in jobs["permit"]["permissions"]


@pytest.mark.parametrize(
    ("name", "needed"),
    [("reusable-drift.yml", {"look": "id-token", "issues": "issues"}), ("reusable-state.yml", {"repair": "id-token"})],
)
def test_a_job_has_an_identity_or_another_right_to_write_and_never_both(name: str, needed: dict[str, str]) -> None:
    jobs = workflow(name)["jobs"]
    writing = {
        job: [right for right, level in it["permissions"].items() if level == "write"] for job, it in jobs.items()
    }
    assert {job: rights for job, rights in writing.items() if rights} == {job: [it] for job, it in needed.items()}


def test_a_state_is_repaired_after_its_target_was_typed_and_somebody_agreed() -> None:
    jobs = workflow("reusable-state.yml")["jobs"]
    assert jobs["repair"]["needs"] == "permit"
    assert jobs["repair"]["environment"] == "${{ inputs.environment }}"
    assert "environment" not in jobs["permit"]
