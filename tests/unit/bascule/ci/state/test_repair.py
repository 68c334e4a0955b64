"""What a repair of a state by dispatch is refused for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bascule.ci.job import Job
from bascule.ci.state.repair import Repair, permit
from bascule.errors import PipelineError
from bascule.github import GitHubApi
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.repository import Repository

LOCK = "0e8ab2ba-aaaa-bbbb-cccc-27d0f8a0b1f5"
GOOD = Repair(environment="dev", stack="aws-app", action="unlock", id=LOCK, typed="dev/aws-app")


@pytest.fixture
def api() -> Iterator[GitHubApi]:
    double = GitHub(repository=Repository())
    double.repository.environment("dev")
    with double.served():
        yield GitHubApi(repository=double.repository.name, token=double.token(actions="read"), url=double.url)


def job(folder: Path, ref: str = "refs/heads/main") -> Job:
    event = folder / "event.json"
    event.write_text(json.dumps({"repository": {"full_name": "acme/platform", "default_branch": "main"}}))
    return Job(environ={"GITHUB_EVENT_NAME": "workflow_dispatch", "GITHUB_EVENT_PATH": str(event), "GITHUB_REF": ref})


@pytest.mark.parametrize("action", ["unlock", "restore"])
def test_a_repair_whose_target_was_typed_goes_on(tmp_path: Path, api: GitHubApi, action: str) -> None:
    permit(replace(GOOD, action=action), job(tmp_path), api)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"typed": "dev/aws-data"}, "accepted: dev/aws-app"),
        ({"typed": ""}, "found: nothing"),
        ({"environment": "nope", "typed": "nope/aws-app"}, "no such environment"),
        ({"environment": "prod", "typed": "prod/aws-app"}, "there is no GitHub environment prod"),
        ({"environment": "account-main", "typed": "account-main/aws-app"}, "no such environment"),
        ({"stack": "../x", "typed": "dev/../x"}, "no stack is called that"),
        ({"action": "push"}, "accepted: unlock, restore"),
        ({"id": "--force"}, "neither a lock's id nor a version's"),
        ({"id": "a b; echo"}, "neither a lock's id nor a version's"),
    ],
)
def test_whatever_is_not_exactly_said_is_refused(
    tmp_path: Path, api: GitHubApi, change: dict[str, str], said: str
) -> None:
    with pytest.raises(PipelineError) as refused:
        permit(replace(GOOD, **change), job(tmp_path), api)
    assert said in str(refused.value)
    assert len(refused.value.problems) == 1


def test_all_reasons_are_told_at_once_and_another_branch_is_one(tmp_path: Path, api: GitHubApi) -> None:
    with pytest.raises(PipelineError) as refused:
        permit(replace(GOOD, typed="x", action="x"), job(tmp_path, "refs/heads/mine"), api)
    assert len(refused.value.problems) == 3
