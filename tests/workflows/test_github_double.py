"""What GitHub's double refuses, and that our client reads what it answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from bascule.errors import GitHubError
from bascule.github import GitHubApi
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.repository import Repository


@pytest.fixture
def github() -> Iterator[GitHub]:
    double = GitHub(repository=Repository())
    with double.served():
        yield double


def api(github: GitHub, **permissions: str) -> GitHubApi:
    return GitHubApi(repository=github.repository.name, token=github.token(**permissions), url=github.url)


def test_all_pages_are_read_however_short_github_makes_them(github: GitHub) -> None:
    github.repository.environment("dev", **{f"NAME_{number:03}": "x" for number in range(70)})
    found = list(api(github, environments="read").list("environments/dev/variables", "variables"))
    assert [each["name"] for each in found] == [f"NAME_{number:03}" for number in range(70)]


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("get", "issues", None, 403),
        ("get", "environments/dev/variables", None, 403),
        ("post", "issues/1/comments", {"body": "x"}, 403),
        ("get", "actions/runs/7", None, 404),
        ("post", "actions/workflows/infra.yml/dispatches", {"ref": "gone"}, 422),
        ("post", "actions/workflows/infra.yml/dispatches", {"ref": "main", "inputs": {"unheard": "of"}}, 422),
        ("post", "actions/workflows/infra.yml/dispatches", {"ref": "main", "unheard": "of"}, 422),
        ("post", "actions/workflows/infra.yml/dispatches", {}, 422),
        ("post", "actions/workflows/gone.yml/dispatches", {"ref": "main"}, 404),
    ],
)
def test_what_github_would_refuse_is_refused(
    github: GitHub, method: str, path: str, body: dict[str, str] | None, status: int
) -> None:
    github.repository.workflows[".github/workflows/infra.yml"] = frozenset({"environment"})
    arguments = (path,) if body is None else (path, body)
    with pytest.raises(GitHubError) as refused:
        getattr(api(github, actions="write"), method)(*arguments)
    assert refused.value.status == status
    assert github.repository.dispatches == []


def test_a_token_that_was_not_given_out_is_refused(github: GitHub) -> None:
    with pytest.raises(GitHubError) as refused:
        GitHubApi(repository=github.repository.name, token="made-up", url=github.url).get("actions/runs")
    assert refused.value.status == 401


def test_an_artifact_is_an_archive_until_it_expires(github: GitHub, tmp_path: Path) -> None:
    run = github.repository.add_run(".github/workflows/infra.yml", "pull_request", "a" * 40)
    artifact = github.repository.add_artifact(run.id, "plan", {"record.json": b"{}"})
    reader = api(github, actions="read")
    reader.download(f"actions/artifacts/{artifact.id}/zip", tmp_path / "plan.zip")
    assert ZipFile(tmp_path / "plan.zip").read("record.json") == b"{}"
    artifact.expired = True
    with pytest.raises(GitHubError) as refused:
        reader.download(f"actions/artifacts/{artifact.id}/zip", tmp_path / "plan.zip")
    assert refused.value.status == 410
