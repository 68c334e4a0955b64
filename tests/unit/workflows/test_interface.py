"""Reusable workflows take the same inputs, and jobs stand where their purpose says."""

from __future__ import annotations

import pytest

from bascule.ci.lint.place import JobPlace
from bascule.workflows.workflow import Workflow
from tests.unit.workflows.ours import own_jobs, reusable, title

_COMMON = {
    "runner": '["ubuntu-24.04"]',
    "https-proxy": "",
    "no-proxy": "",
    "ca-bundle": "",
}
_OF_PYTHON = {"python-version": "3.11", "requirements": "requirements/pipeline.txt", "package-index": ""}
_PURPOSES = {
    "AWS_PLAN_ROLE_ARN": "-plan",
    "AWS_TEARDOWN_ROLE_ARN": "-teardown",
    "AWS_APPLY_ROLE_ARN": "",
    "AWS_APP_ROLE_ARN": "",
}
"""The ending of the GitHub environment that holds the role."""


@pytest.mark.parametrize("workflow", reusable(), ids=lambda each: each.file.rpartition("/")[2])
def test_a_reusable_workflow_takes_what_companies_need(workflow: Workflow) -> None:
    installs = any("pip install" in step.run for job in workflow.jobs.values() for step in job.steps)
    wanted = {**_COMMON, **(_OF_PYTHON if installs else {})}
    said = {name: node.child("default").text for name, node in workflow.inputs.items()}
    assert {name: said.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("workflow", reusable(), ids=lambda each: each.file.rpartition("/")[2])
def test_a_reusable_workflow_runs_where_its_caller_says(workflow: Workflow) -> None:
    labels = {label for job in workflow.jobs.values() if not job.uses for label in job.runs_on}
    assert labels == {"${{ fromJSON(inputs.runner) }}"}


@pytest.mark.parametrize("workflow", reusable(), ids=lambda each: each.file.rpartition("/")[2])
def test_an_environment_is_named_by_the_caller(workflow: Workflow) -> None:
    if node := workflow.inputs.get("environment"):
        assert node.child("required").value is True or not node.child("default").text


def _roles(job: JobPlace) -> set[str]:
    return {
        str(each).partition(".")[2]
        for read in job.job.expressions
        for each in read.references
        if "ROLE_ARN" in str(each)
    }


@pytest.mark.parametrize("job", [each for each in own_jobs() if _roles(each)], ids=title)
def test_a_role_is_taken_in_the_environment_of_its_purpose(job: JobPlace) -> None:
    (role,) = _roles(job)
    environment = job.job.environment.text
    assert environment.startswith(("${{ inputs.environment }}", "${{ matrix.environment }}"))
    assert environment.partition("}}")[2] == _PURPOSES[role]


@pytest.mark.parametrize("job", [each for each in own_jobs() if _roles(each)], ids=title)
def test_a_login_is_short_and_of_one_account(job: JobPlace) -> None:
    (login,) = [each for each in job.steps if each.uses.is_named("aws-actions/configure-aws-credentials")]
    assert login.input("allowed-account-ids") == "${{ vars.AWS_ACCOUNT_ID }}"
    # The name of a pushed image holds the number, and GitHub drops outputs with a masked value in them.
    assert login.input("mask-aws-account-id") == ("false" if job.job.id == "push" else "true")
    assert login.input("aws-region") == "${{ vars.AWS_REGION }}"
    assert int(login.input("role-duration-seconds")) <= 3600
