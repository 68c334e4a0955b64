"""What changes an environment waits its turn and is never cancelled; plans of a pull request replace one another."""

from __future__ import annotations

import pytest

from bascule.ci.lint.place import JobPlace
from tests.unit.workflows.ours import named, own_jobs, title

_CHANGING = (
    "ci apply",
    "ci teardown lift",
    "ci teardown destroy",
    "state unlock",
    "state restore",
    "deploy",
    "rollback",
)


def _changes(job: JobPlace) -> bool:
    said = [" ".join(each.arguments) for place in job.steps for each in place.commands if each.program == "bascule"]
    return any(each.startswith(_CHANGING) for each in said)


@pytest.mark.parametrize("job", [each for each in own_jobs() if _changes(each)], ids=title)
def test_what_changes_an_environment_waits_its_turn(job: JobPlace) -> None:
    group = job.job.concurrency
    assert group.child("group").text.startswith("${{ inputs.environment }}")
    assert group.child("cancel-in-progress").value is False
    assert group.child("queue").text == "max"


def test_the_jobs_that_change_an_environment_are_found() -> None:
    files = {title(each).partition(":")[0] for each in own_jobs() if _changes(each)}
    assert {"reusable-apply.yml", "reusable-teardown.yml", "reusable-state.yml", "reusable-deploy-ecs.yml"} <= files


def test_a_newer_push_takes_the_place_of_a_plan() -> None:
    group = named("infra.yml").jobs["plan"].concurrency
    assert group.child("cancel-in-progress").value is True
    assert "github.ref" in group.child("group").text


@pytest.mark.parametrize("name", ["infra.yml", "teardown.yml", "state.yml"])
def test_no_group_of_a_caller_is_that_of_what_it_calls(name: str) -> None:
    """GitHub ends a run that waits for a group which its own caller holds."""
    workflow = named(name)
    groups = [workflow.concurrency, *(each.concurrency for each in workflow.jobs.values())]
    texts = [each.child("group").text or each.text for each in groups if each]
    assert not any(text.startswith(("${{ inputs.environment", "${{ matrix.environment")) for text in texts)
