from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.ci.changes.change_base import change_base
from bascule.ci.changes.git import Git
from bascule.ci.job import Job
from tests.unit.bascule.ci.changes.history import History, history


@pytest.fixture
def project(tmp_path: Path) -> History:
    return history(tmp_path / "project")


def _base(project: History, event: dict[str, Any], name: str = "pull_request") -> str:
    path = project.root.parent / "event.json"
    path.write_text(json.dumps(event))
    environ = {"GITHUB_EVENT_NAME": name, "GITHUB_EVENT_PATH": str(path), "GITHUB_REPOSITORY": "acme/platform"}
    return change_base(Job.of({**environ, "GITHUB_RUN_ID": "1", "GITHUB_SHA": "c" * 40}), Git(root=project.root))


def _topic(project: History) -> str:
    project.git("switch", "--quiet", "--create", "topic")
    project.write("docs/page.md")
    return project.commit()


def _pull_request(head: str, base: str) -> dict[str, Any]:
    return {"pull_request": {"number": 7, "head": {"sha": head}, "base": {"sha": base}}}


def test_a_pull_request_is_held_against_the_commit_that_it_is_merged_with(project: History) -> None:
    head = _topic(project)
    project.git("switch", "--quiet", "main")
    project.write("environments/dev.yaml")
    newer = project.commit()
    project.git("merge", "--quiet", "--no-edit", "topic")
    assert _base(project, _pull_request(head, project.base)) == newer


def test_a_head_without_its_merge_is_held_against_where_it_parted(project: History) -> None:
    head = _topic(project)
    assert _base(project, _pull_request(head, project.base)) == project.base


def test_a_push_is_held_against_the_commit_before(project: History) -> None:
    project.write("docs/page.md")
    project.commit()
    assert _base(project, {"before": project.base}, "push") == project.base


@pytest.mark.parametrize("before", ["0" * 40, "f" * 40, ""])
def test_where_there_was_nothing_before_there_is_no_base(project: History, before: str) -> None:
    assert _base(project, {"before": before}, "push") == ""
