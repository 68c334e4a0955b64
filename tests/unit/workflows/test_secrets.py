"""Secrets are those that somebody sets on purpose, and reach the jobs that need them alone."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.unit.workflows.ours import ROOT, named, ours, own_jobs, title

_MANUAL = yaml.safe_load((ROOT / ".github/manual.yaml").read_text())
_READERS = {
    "DELIVERY_APP_PRIVATE_KEY": {"reusable-apply.yml: apply", "reusable-teardown.yml: destroy"},
    "PLAN_KEY": {
        *("reusable-plan.yml: plan", "reusable-apply.yml: apply"),
        *("reusable-teardown.yml: plan", "reusable-teardown.yml: lift", "reusable-teardown.yml: destroy"),
    },
}


def _names(expressions: object) -> set[str]:
    return {each.name for read in expressions for each in read.references if each.context == "secrets"}  # type: ignore[attr-defined]


def test_a_secret_is_one_that_somebody_sets() -> None:
    read = {name for workflow in ours() if not workflow.is_reusable for name in _names(workflow.expressions)}
    assert read - {"GITHUB_TOKEN"} <= set(_MANUAL["secrets"])


def test_a_called_workflow_reads_what_it_declares() -> None:
    for workflow in ours():
        if workflow.is_reusable:
            declared = {name.upper() for name in workflow.secrets}
            assert _names(workflow.expressions) - {"GITHUB_TOKEN"} == declared, workflow.file


def test_only_the_jobs_that_need_a_secret_read_it() -> None:
    readers = {
        secret: {title(job) for job in own_jobs() if secret in _names(job.job.expressions)} for secret in _READERS
    }
    assert {secret: found - _READERS[secret] for secret, found in readers.items()} == {each: set() for each in _READERS}
    assert all(readers.values())


def test_only_the_job_that_applies_gets_the_token_that_writes_variables() -> None:
    makers = {
        Path(job.workflow.file).name
        for job in own_jobs()
        if any(each.uses.is_named("actions/create-github-app-token") for each in job.steps)
    }
    assert makers <= {"reusable-apply.yml", "reusable-teardown.yml"}
    assert named("reusable-apply.yml").jobs
