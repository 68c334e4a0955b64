"""Which plans a merge brings: only those of the run that planned exactly what was merged."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bascule.ci.apply.collection import changed_stacks, collect
from bascule.ci.apply.review import Review
from bascule.ci.apply.reviewed import ReviewedRun
from bascule.ci.job import Job
from bascule.errors import PipelineError
from bascule.github import GitHubApi
from tests.unit.bascule.ci.apply.world import WORKFLOW, record
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.repository import Artifact, Environment, PullRequest, Repository, WorkflowRun

HEAD, MERGE, BASE = "1" * 40, "2" * 40, "3" * 40
RUN = WorkflowRun(
    id=7,
    path=WORKFLOW,
    event="pull_request",
    head_sha=HEAD,
    head_branch="change",
    head_repository="acme/infrastructure",
)
AGAIN = replace(RUN, id=8, event="push", head_sha=MERGE, head_branch="main")
PULL = PullRequest(
    number=3, head_sha=HEAD, base_sha=BASE, head_repository="acme/infrastructure", merge_sha=MERGE, state="closed"
)


@pytest.fixture
def github() -> Iterator[GitHub]:
    repository = Repository(
        name="acme/infrastructure", branches={"main": MERGE}, pull_requests={3: PULL}, runs={7: RUN}
    )
    repository.environments["dev"] = Environment(name="dev")
    add(repository, 7, "plan-dev-aws-app", "dev-aws-app")
    double = GitHub(repository=repository)
    with double.served():
        yield double
    assert not double.unknown


def add(repository: Repository, run: int, name: str, stack: str, *, environment: str = "dev") -> None:
    content = record(stack, environment=environment).model_dump_json().encode()
    number = 100 + len(repository.artifacts)
    repository.artifacts[number] = Artifact(id=number, run=run, name=name, files={"record.json": content})


def search(github: GitHub, folder: Path, **environ: str) -> ReviewedRun:
    event = folder / "event.json"
    event.write_text(json.dumps({"repository": {"full_name": "acme/infrastructure", "default_branch": "main"}}))
    job = Job.of(
        {
            "GITHUB_EVENT_NAME": "push",
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_REPOSITORY": "acme/infrastructure",
            "GITHUB_RUN_ID": "9",
            "GITHUB_SHA": MERGE,
            "GITHUB_WORKFLOW_REF": f"acme/infrastructure/{WORKFLOW}@refs/heads/main",
            **environ,
        }
    )
    token = github.token(actions="read", pull_requests="read")
    api = GitHubApi(repository="acme/infrastructure", token=token, url=github.url)
    return ReviewedRun(job=job, api=api, environment="dev")


def refusal(github: GitHub, folder: Path, **options: Any) -> str:
    with pytest.raises(PipelineError) as error:
        collect(search(github, folder), folder / "out", **{"plan_run": None, **options})
    assert "gh workflow run infra.yml -f environment=dev" in str(error.value)
    return str(error.value)


def test_the_plans_of_the_merged_pull_request_are_fetched_with_its_labels(github: GitHub, tmp_path: Path) -> None:
    github.repository.pull_requests[3] = replace(PULL, labels=["allow-destroy"])
    add(github.repository, 7, "plan-dev-eu-aws-app", "dev-eu-aws-app", environment="dev-eu")
    found = collect(search(github, tmp_path), tmp_path / "out", plan_run=None, changed=["aws-app"])
    assert [each.record.stack for each in found.plans] == ["dev-aws-app"]
    review = Review.read(tmp_path / "out")
    assert (review.run_id, review.head_sha, review.labels) == (7, HEAD, ("allow-destroy",))


@pytest.mark.parametrize(
    ("run", "said"),
    [
        ({"event": "workflow_dispatch"}, "event is workflow_dispatch"),
        ({"path": ".github/workflows/other.yml"}, "workflow is .github/workflows/other.yml"),
        ({"head_repository": "mallory/infrastructure"}, "head repository is mallory/infrastructure"),
        ({"head_sha": "9" * 40}, "has no run of"),
        ({"conclusion": "failure"}, "failure"),
        ({"conclusion": ""}, "did not succeed"),
    ],
    ids=["event", "workflow", "fork of the same branch", "head", "failed", "not over"],
)
def test_another_run_is_refused_with_its_reason(github: GitHub, tmp_path: Path, run: dict[str, str], said: str) -> None:
    github.repository.runs[7] = replace(RUN, **run)  # type: ignore[arg-type]
    assert said in refusal(github, tmp_path)
    assert not (tmp_path / "out").exists()


def test_of_several_runs_the_newest_counts_and_not_an_older_success(github: GitHub, tmp_path: Path) -> None:
    github.repository.runs[9] = replace(RUN, id=9, conclusion="failure")
    assert "run 9: failure" in refusal(github, tmp_path)


@pytest.mark.parametrize(
    ("pull", "said"),
    [
        ({"merge_sha": "8" * 40, "head_sha": "7" * 40}, "no pull request brought"),
        ({"merge_sha": ""}, "no pull request brought"),
        ({"base_ref": "release"}, "no pull request brought"),
        ({"head_repository": "mallory/infrastructure"}, "comes from a fork"),
        ({"head_repository": ""}, "a repository that is deleted"),
    ],
    ids=["pushed directly", "not merged", "into another branch", "fork", "deleted fork"],
)
def test_a_commit_without_a_reviewed_pull_request_applies_nothing(
    github: GitHub, tmp_path: Path, pull: dict[str, str], said: str
) -> None:
    github.repository.pull_requests[3] = replace(PULL, **pull)  # type: ignore[arg-type]
    assert said in refusal(github, tmp_path)


def test_an_environment_that_github_would_make_without_protection_is_refused(github: GitHub, tmp_path: Path) -> None:
    github.repository.environments.clear()
    with pytest.raises(PipelineError, match="bascule bootstrap dev"):
        collect(search(github, tmp_path), tmp_path / "out", plan_run=None)


def test_expired_plans_are_refused(github: GitHub, tmp_path: Path) -> None:
    github.repository.artifacts[100].expired = True
    assert "plan-dev-aws-app" in refusal(github, tmp_path)


def test_a_stack_that_the_merge_changes_unseen_is_refused(github: GitHub, tmp_path: Path) -> None:
    said = refusal(github, tmp_path, changed=["aws-app", "aws-web"])
    assert "dev-aws-web: stale" in said


@pytest.mark.parametrize(
    ("run", "said"),
    [
        ({"head_sha": HEAD}, f"head is {HEAD}"),
        ({"head_branch": "change"}, "branch is change"),
        ({"event": "pull_request"}, "event is pull_request"),
        ({"conclusion": "failure"}, "did not succeed"),
    ],
    ids=["older head", "branch", "event", "failed"],
)
def test_a_named_run_has_to_be_of_the_default_branchs_head(
    github: GitHub, tmp_path: Path, run: dict[str, str], said: str
) -> None:
    github.repository.runs[8] = replace(AGAIN, **run)  # type: ignore[arg-type]
    add(github.repository, 8, "plan-dev-aws-app", "dev-aws-app")
    assert said in refusal(github, tmp_path, plan_run=8)


def test_a_number_that_is_no_run_is_refused(github: GitHub, tmp_path: Path) -> None:
    assert "no run 404" in refusal(github, tmp_path, plan_run=404)


def test_what_an_apply_saved_is_applied_though_another_environment_of_its_run_failed(
    github: GitHub, tmp_path: Path
) -> None:
    github.repository.runs[8] = replace(AGAIN, conclusion="failure")
    add(github.repository, 8, "plan-dev-aws-app", "dev-aws-app")
    add(github.repository, 8, "again-dev", "dev-aws-web")
    found = collect(search(github, tmp_path), tmp_path / "out", plan_run=8)
    assert [each.record.stack for each in found.plans] == ["dev-aws-web"]


def test_a_run_applies_its_own_plans_while_it_goes_on(github: GitHub, tmp_path: Path) -> None:
    github.repository.runs[9] = replace(AGAIN, id=9, conclusion="")
    add(github.repository, 9, "plan-dev-aws-app", "dev-aws-app")
    assert collect(search(github, tmp_path), tmp_path / "out", plan_run=9).plans


def test_records_that_cannot_be_read_or_are_double_are_all_named(github: GitHub, tmp_path: Path) -> None:
    add(github.repository, 7, "plan-dev-copy", "dev-aws-app")
    github.repository.artifacts[200] = Artifact(
        id=200, run=7, name="plan-dev-broken", files={"record.json": b'{"version": 2}'}
    )
    with pytest.raises(PipelineError) as error:
        collect(search(github, tmp_path), tmp_path / "out", plan_run=None)
    assert len(error.value.problems) == 2


def test_only_the_environments_own_jobs_count_as_changed() -> None:
    legs = '[{"environment": "dev", "stack": "a"}, {"environment": "prod", "stack": "b"}]'
    assert (changed_stacks(legs, "dev"), changed_stacks("", "dev")) == (("a",), ())
    with pytest.raises(PipelineError):
        changed_stacks("{}", "dev")
