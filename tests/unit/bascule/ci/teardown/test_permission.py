"""Who may have an environment torn down by a pipeline."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bascule.ci.job import Job
from bascule.ci.teardown.permission import permit
from bascule.errors import PipelineError
from bascule.github import GitHubApi
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.repository import Repository


@pytest.fixture
def github() -> Iterator[GitHub]:
    double = GitHub(repository=Repository())
    for name in ("dev-plan", "sandbox-plan"):
        double.repository.environment(name)
    double.repository.environment("dev-teardown").reviewers.append("octocat")
    for name in ("dev", "prod", "nope"):
        double.repository.branches[f"teardown/{name}"] = "a" * 40
    with double.served():
        yield double


def ask(github: GitHub, folder: Path, name: str, ref: str = "refs/heads/main") -> str:
    """What the environment's file says, once it was permitted."""
    event = folder / "event.json"
    event.write_text(json.dumps({"repository": {"full_name": "acme/platform", "default_branch": "main"}}))
    job = Job(environ={"GITHUB_EVENT_NAME": "workflow_dispatch", "GITHUB_EVENT_PATH": str(event), "GITHUB_REF": ref})
    token = github.token(actions="read", contents="write")
    return permit(name, job, GitHubApi(repository=github.repository.name, token=token, url=github.url)).teardown


def test_reviewers_make_a_teardown_possible_and_the_branch_that_asked_is_gone(github: GitHub, tmp_path: Path) -> None:
    assert ask(github, tmp_path, "dev") == "approval"
    assert sorted(github.repository.branches) == ["main", "teardown/nope", "teardown/prod"]
    assert ask(github, tmp_path, "dev") == "approval"


def test_where_nobody_has_to_agree_an_environment_without_reviewers_will_do(github: GitHub, tmp_path: Path) -> None:
    github.repository.environment("sandbox-teardown")
    assert ask(github, tmp_path, "sandbox") == "allowed"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nope", "accepted: dev, prod, sandbox"),
        ("account-main", "accounts are never torn down"),
        ("../dev", "there is no such environment"),
        ("DEV", "there is no such environment"),
        ("", "there is no such environment"),
        ("prod", "found: teardown: never"),
        ("sandbox", "there is no GitHub environment sandbox-teardown"),
    ],
)
def test_what_the_default_branch_does_not_allow_is_refused(
    github: GitHub, tmp_path: Path, name: str, said: str
) -> None:
    with pytest.raises(PipelineError) as refused:
        ask(github, tmp_path, name)
    assert said in str(refused.value)


def test_github_environments_that_its_jobs_would_make_are_all_named(github: GitHub, tmp_path: Path) -> None:
    github.repository.environments.clear()
    with pytest.raises(PipelineError) as refused:
        ask(github, tmp_path, "dev")
    said = [each.message for each in refused.value.problems]
    assert said == [f"there is no GitHub environment {each}" for each in ("dev-plan", "dev-teardown")]


def test_an_approval_that_nobody_is_asked_for_is_none(github: GitHub, tmp_path: Path) -> None:
    github.repository.environments["dev-teardown"].reviewers.clear()
    with pytest.raises(PipelineError, match="has no reviewers, so that nobody would be asked"):
        ask(github, tmp_path, "dev")


@pytest.mark.parametrize("ref", ["refs/heads/teardown/dev", "refs/pull/7/merge", "refs/tags/main", ""])
def test_any_other_ref_is_refused_before_anything_is_done(github: GitHub, tmp_path: Path, ref: str) -> None:
    with pytest.raises(PipelineError, match="only the default branch's own run"):
        ask(github, tmp_path, "dev", ref)
    assert github.calls == []
