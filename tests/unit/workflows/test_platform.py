"""What GitHub refuses or does in silence, and neither act nor a linter tells."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator
from pathlib import Path

import pytest

from bascule.ci.lint.condition import asks_status, condition_tree
from bascule.ci.lint.place import JobPlace, Place, job_places
from bascule.workflows.workflow import Workflow
from tests.unit.workflows.ours import all_steps, examples, named, ours, own_jobs, title


def _steps(action: str) -> list[Place]:
    return [each for each in all_steps() if each.uses.is_named(action)]


def _step_title(step: Place) -> str:
    return f"{Path(step.workflow.file).name}: {step.address}"


@pytest.mark.parametrize("step", _steps("actions/upload-artifact"), ids=_step_title)
def test_a_job_that_is_run_again_uploads_again(step: Place) -> None:
    """GitHub refuses a second artifact of a name in one run."""
    assert step.input("overwrite") == "true"


@pytest.mark.parametrize("step", _steps("actions/upload-artifact"), ids=_step_title)
def test_jobs_of_one_run_do_not_overwrite_each_others_artifacts(step: Place) -> None:
    """A called workflow may run several times in a run: for an environment, a stack, an image."""
    once_a_run = {"synthesized", "notes-cost"}
    if "workflow_call" in step.workflow.triggers and step.input("name") not in once_a_run:
        assert "${{ inputs." in step.input("name") or "${{ matrix." in step.input("name")


def test_what_is_downloaded_in_a_run_was_uploaded_under_that_name() -> None:
    for workflow in ours():
        mine = [each for each in all_steps() if each.workflow.file == workflow.file]
        uploaded = {each.input("name") for each in mine if each.uses.is_named("actions/upload-artifact")}
        downloads = [each for each in mine if each.uses.is_named("actions/download-artifact")]
        wanted = {each.input("name") or each.input("pattern") for each in downloads} - {"${{ inputs.artifact }}"}
        assert [each for each in wanted if not fnmatch.filter(uploaded, each)] == [], workflow.file


@pytest.mark.parametrize("step", _steps("github/codeql-action/upload-sarif"), ids=_step_title)
def test_findings_reach_code_scanning_of_a_private_repository(step: Place) -> None:
    """The upload asks for its own run first, which of a private repository takes a right."""
    permissions = step.job.permissions
    assert permissions is not None
    assert (permissions.right("actions"), permissions.right("security-events")) == ("read", "write")


def _callers() -> Iterator[JobPlace]:
    return (each for each in job_places((*ours(), *examples())) if each.job.uses)


def _called(job: JobPlace) -> Workflow:
    return named(job.job.uses.partition("@")[0].rpartition("/")[2])


def test_no_caller_uploads_findings_where_nobody_has_bought_it() -> None:
    """The upload fails in a private repository without GitHub Code Security, and with it all that needs the call."""
    said = [job.job.with_.get("code-scanning") for job in _callers() if "code-scanning" in _called(job).inputs]
    assert len(said) >= 3
    assert {each and each.text for each in said} == {"${{ !github.event.repository.private }}"}


def test_what_the_gate_does_not_look_at_fails_no_run() -> None:
    """An apply takes the plans of a run that succeeded: a job besides the gate's would hold it up after the merge."""
    jobs = named("reusable-plan.yml").jobs
    beside = set(jobs) - {"gate"} - set(jobs["gate"].needs)
    assert beside == {"cost"}
    assert {jobs[name].continue_on_error for name in beside} == {"true"}


_FIRST = [
    job
    for workflow in (named("reusable-plan.yml"), *(each for each in ours() if "pull_request" in each.triggers))
    for job in job_places([workflow])
    if job.steps and not job.job.needs
]


@pytest.mark.parametrize("job", _FIRST, ids=title)
def test_a_forks_run_says_why_it_can_fetch_nothing(job: JobPlace) -> None:
    """GitHub gives it no variables, and the package index is one."""
    said, *others = [each for each in job.steps if each.step.condition == "vars.PACKAGE_ENDPOINTS == ''"]
    assert not others
    assert said.index == 2
    assert "GITHUB_STEP_SUMMARY" in said.step.run
    assert "exit 1" in said.step.run


def _needed(workflow: Workflow, name: str) -> set[str]:
    direct = set(workflow.jobs[name].needs)
    return direct.union(*(_needed(workflow, each) for each in direct))


_NAMING = [
    job
    for job in own_jobs()
    if job.job.environment
    and Path(job.workflow.file).name
    in {"reusable-plan.yml", "reusable-apply.yml", "reusable-teardown.yml", "reusable-state.yml"}
]


@pytest.mark.parametrize("job", _NAMING, ids=title)
def test_somebody_looked_whether_a_github_environment_is_there_before_a_job_names_it(job: JobPlace) -> None:
    """GitHub makes one that is not there, without any protection."""
    before = [job.workflow.jobs[name].permissions for name in _needed(job.workflow, job.job.id)]
    assert any(each and each.right("actions") == "read" for each in before)


def test_a_refused_apply_fails_no_other_job() -> None:
    """Where a reviewer refuses there is no outcome, and a download by its name would fail."""
    report = named("reusable-apply.yml").jobs["report"].steps
    (download,) = [each for each in report if "actions/download-artifact" in each.node.child("uses").text]
    assert "name" not in download.with_
    assert report[-1].condition == "hashFiles('applied/outcome.json') != ''"


def _may_be_skipped(workflow: Workflow, name: str) -> bool:
    """Whether GitHub may skip the job, one that it needs, or one of the workflow that it calls."""
    job = workflow.jobs[name]
    called = _called(JobPlace(workflow, job)).jobs.values() if job.uses else ()
    return bool(job.condition) or any(
        [*(each.condition for each in called), *(_may_be_skipped(workflow, each) for each in job.needs)]
    )


_AFTER_SKIPPED = [
    job
    for job in _callers()
    if any(_may_be_skipped(job.workflow, each) for each in job.job.needs)
    and (asks_status(condition_tree(job.job.condition)) or any(job.workflow.jobs[each].uses for each in job.job.needs))
]
"""Calls that may run although a job before them was skipped."""


@pytest.mark.parametrize("job", _AFTER_SKIPPED, ids=title)
def test_no_job_is_skipped_because_one_long_before_it_was(job: JobPlace) -> None:
    """GitHub adds `success()` where a condition asks for no status, and that is false after any skipped job."""
    for each in (job.job, *_called(job).jobs.values()):
        assert asks_status(condition_tree(each.condition)), each.id


def test_a_merge_and_a_run_that_only_applies_are_among_them() -> None:
    assert {title(job) for job in _AFTER_SKIPPED} >= {"infra.yml: apply", "app-chat.yml: deploy", "app.yml: deploy"}


@pytest.mark.parametrize(
    "job",
    [each for each in own_jobs() if each.job.needs and "reusable-apply" in each.workflow.file],
    ids=title,
)
def test_what_asks_for_the_status_looks_at_the_result_itself(job: JobPlace) -> None:
    for needed in job.job.needs:
        assert f"needs.{needed}.result" in job.job.condition


def test_no_scheduled_run_reads_what_its_event_does_not_have() -> None:
    """The event of a schedule tells of no pull request, push or input."""
    for workflow in ours():
        if "schedule" in workflow.triggers:
            read = {str(each) for one in workflow.expressions for each in one.references}
            assert not {each for each in read if each.startswith(("github.event.", "inputs."))}, workflow.file


def test_a_caller_in_another_repository_grants_no_level_more_or_less() -> None:
    order = ("none", "read", "write")
    for workflow in examples():
        for job in job_places([workflow]):
            asked = [each.permissions for each in _called(job).jobs.values() if each.permissions]
            scopes = {scope for each in asked for scope in each.scopes}
            most = {scope: max((each.right(scope) for each in asked), key=order.index) for scope in scopes}
            assert job.job.permissions is not None
            assert dict(job.job.permissions.scopes) == most, workflow.file
