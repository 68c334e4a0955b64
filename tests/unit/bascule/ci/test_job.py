from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.ci.job import Job
from bascule.ci.told_failure import told_failure
from bascule.errors import PipelineError

_REPOSITORY = {"full_name": "acme/infrastructure", "default_branch": "main"}


def _environ(folder: Path, event: dict[str, Any], name: str = "pull_request") -> dict[str, str]:
    path = folder / "event.json"
    path.write_text(json.dumps(event))
    return {
        "GITHUB_EVENT_NAME": name,
        "GITHUB_EVENT_PATH": str(path),
        "GITHUB_REPOSITORY": "acme/infrastructure",
        "GITHUB_RUN_ID": "17",
        "GITHUB_SHA": "c" * 40,
        "GITHUB_REF": "refs/heads/main",
        "GITHUB_WORKFLOW_REF": "acme/infrastructure/.github/workflows/infra.yml@refs/heads/main",
        "GITHUB_OUTPUT": str(folder / "output"),
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
    }


def _pull_request(head: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "number": 7,
        "repository": _REPOSITORY,
        "pull_request": {
            "number": 7,
            "head": {"sha": "a" * 40, "ref": "topic", "repo": head},
            "base": {"sha": "b" * 40, "ref": "main", "repo": _REPOSITORY},
            "labels": [{"name": "allow-destroy", "color": "red"}],
        },
    }


def test_a_pull_request_is_known_by_its_own_head_and_labels(tmp_path: Path) -> None:
    job = Job.of(_environ(tmp_path, _pull_request(_REPOSITORY)))
    pull_request = job.event.pull_request
    assert pull_request is not None
    assert (job.head_sha, job.sha) == ("a" * 40, "c" * 40)
    assert (pull_request.number, pull_request.label_names, pull_request.is_fork) == (
        7,
        frozenset({"allow-destroy"}),
        False,
    )


@pytest.mark.parametrize("head", [{"full_name": "else/infrastructure"}, None])
def test_a_pull_request_of_another_or_a_deleted_repository_is_a_forks(
    tmp_path: Path, head: dict[str, Any] | None
) -> None:
    pull_request = Job.of(_environ(tmp_path, _pull_request(head))).event.pull_request
    assert pull_request is not None
    assert pull_request.is_fork


def test_a_dispatch_tells_its_inputs_and_a_missing_one_is_empty(tmp_path: Path) -> None:
    event = {"repository": _REPOSITORY, "inputs": {"environment": "dev", "plan-run": None}}
    job = Job.of(_environ(tmp_path, event, "workflow_dispatch"))
    assert [job.input(name) for name in ("environment", "plan-run", "allow-destroy")] == ["dev", "", ""]
    assert (job.workflow, job.is_of_default_branch) == (".github/workflows/infra.yml", True)


def test_an_output_of_several_lines_sets_no_other_output(tmp_path: Path) -> None:
    job = Job.of(_environ(tmp_path, {}))
    job.set_output("plan", "first\nEOF\nother=1")
    first, *value, last = (tmp_path / "output").read_text().splitlines()
    assert first.partition("<<")[2] == last
    assert value == ["first", "EOF", "other=1"]


def test_a_summary_that_is_too_long_is_cut_and_not_lost(tmp_path: Path) -> None:
    Job.of(_environ(tmp_path, {})).add_summary("é" * 1_000_000)
    assert 800_000 < (tmp_path / "summary").stat().st_size < 1_000_000


def test_what_is_no_job_is_told_with_all_that_is_missing(tmp_path: Path) -> None:
    environ = _environ(tmp_path, {})
    del environ["GITHUB_SHA"], environ["GITHUB_RUN_ID"]
    with pytest.raises(PipelineError, match="without GITHUB_RUN_ID, GITHUB_SHA"):
        Job.of(environ)


@pytest.mark.parametrize(
    ("name", "text"),
    [("GITHUB_RUN_ID", "x"), ("GITHUB_RUN_ATTEMPT", "first"), ("GITHUB_REPOSITORY", "infrastructure")],
)
def test_what_github_would_never_say_is_told_before_anything_is_done(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(PipelineError, match=f"{name}={text}"):
        Job.of({**_environ(tmp_path, {}), name: text})


def test_an_event_that_is_damaged_is_no_traceback(tmp_path: Path) -> None:
    environ = _environ(tmp_path, {})
    (tmp_path / "event.json").write_text("{")
    with pytest.raises(PipelineError, match="the event cannot be read"):
        Job.of(environ)


def test_a_failure_stands_in_the_summary_and_goes_on(tmp_path: Path) -> None:
    job = Job.of(_environ(tmp_path, {}))
    with pytest.raises(PipelineError), told_failure(job, "dev/aws-app could not be planned"):
        raise PipelineError("no role\n```\n<b>", fix="sign in")
    summary = (tmp_path / "summary").read_text()
    assert "### dev/aws-app could not be planned" in summary
    assert all(line.startswith("    ") for line in summary.strip().splitlines()[2:])
