"""Tokens may what their job needs, and identities of clouds stand alone."""

from __future__ import annotations

import pytest

from bascule.ci.lint.place import JobPlace
from bascule.ci.lint.trusted import is_trusted
from bascule.workflows.workflow import Workflow
from tests.unit.workflows.ours import all_jobs, named, ours, own_jobs, title

_WRITES = {
    "actions": "dispatches a run",
    "attestations": "says where an image comes from",
    "issues": "keeps the issues of drift",
    "pull-requests": "keeps the comments of plans",
    "security-events": "uploads SARIF",
    "contents": "deletes the branch that asked for a teardown",
}
"""What a job of ours may write, each with the only reason for it."""


@pytest.mark.parametrize("workflow", ours(), ids=lambda each: each.file.rpartition("/")[2])
def test_nothing_is_granted_to_all_jobs(workflow: Workflow) -> None:
    assert workflow.node.child("permissions").value == {}


@pytest.mark.parametrize("job", list(all_jobs()), ids=title)
def test_every_job_says_what_its_token_may(job: JobPlace) -> None:
    permissions = job.job.permissions
    assert permissions is not None
    assert "*" not in permissions.scopes
    assert {scope for scope, right in permissions.scopes.items() if right == "write"} <= {*_WRITES, "id-token"}


def _with_identity() -> list[JobPlace]:
    jobs = ((each, each.job.permissions) for each in own_jobs())
    return [job for job, permissions in jobs if permissions and permissions.right("id-token") == "write"]


@pytest.mark.parametrize("job", _with_identity(), ids=title)
def test_an_identity_stands_alone(job: JobPlace) -> None:
    """A job that can take a cloud's role writes nothing on GitHub and runs no third party's action."""
    permissions = job.job.permissions
    assert permissions is not None
    # Signing takes the job's own token as its identity, and no cloud's role.
    signs = {"attestations"} if not job.job.environment else set()
    assert {scope for scope, right in permissions.scopes.items() if right == "write"} == {"id-token"} | signs
    assert [each.uses.name for each in job.steps if each.uses and not is_trusted(each.uses)] == []


@pytest.mark.parametrize("job", [each for each in all_jobs() if each.job.uses], ids=title)
def test_a_caller_grants_what_the_called_jobs_ask_for(job: JobPlace) -> None:
    """GitHub refuses the run when a called job asks for more."""
    granted = job.job.permissions
    assert granted is not None
    asked = [each.permissions for each in named(job.job.uses.rpartition("/")[2]).jobs.values() if each.permissions]
    wanted = {scope: right for each in asked for scope, right in each.scopes.items()}
    order = ("none", "read", "write")
    most = {scope: max((each.right(scope) for each in asked), key=order.index) for scope in wanted}
    assert {scope: granted.right(scope) for scope in most} == most
    assert set(granted.scopes) == set(most)


def test_a_branch_can_only_ask_for_its_teardown() -> None:
    (job,) = named("teardown-branch.yml").jobs.values()
    assert job.permissions is not None
    assert dict(job.permissions.scopes) == {"actions": "write"}
    assert [each.uses.partition("@")[0] for each in job.steps] == [
        "step-security/harden-runner",
        "actions/github-script",
    ]
    assert not job.environment
    assert {str(each) for read in job.expressions for each in read.references if each.context == "secrets"} == set()
