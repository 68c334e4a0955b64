"""The examples call our workflows as these are, at one commit and in a few lines."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from bascule.tools.workflow_tools import WorkflowTools
from bascule.workflows.reading import workflow_files
from tests.unit.workflows.ours import EXAMPLES, FOLDER_OF_OURS, ROOT, examples, named

_CALL = re.compile(r"acme/platform/(\.github/workflows/[\w-]+\.yml)@[0-9a-f]{40} # v[\d.]+")


def test_calls_fit_what_they_call(tmp_path: Path) -> None:
    """actionlint compares inputs and secrets of files that lie in the same repository."""
    folder = Path(shutil.copytree(FOLDER_OF_OURS, tmp_path / ".github/workflows"))
    (tmp_path / ".git").mkdir()
    callers = []
    for file in workflow_files([EXAMPLES]):
        text, calls = _CALL.subn(r"./\1", file.read_text())
        assert calls, file
        callers.append(folder / f"caller-{file.name}")
        callers[-1].write_text(text)
    assert WorkflowTools.of(ROOT).actionlint(callers, root=tmp_path) == []


def test_all_call_the_same_commit() -> None:
    calls = {job.uses.partition("@")[2] for workflow in examples() for job in workflow.jobs.values()}
    assert len(calls) == 1


def test_each_is_about_a_dozen_lines() -> None:
    lengths = {Path(each.file).name: len(each.node.source.lines) for each in examples()}
    assert lengths
    assert max(lengths.values()) <= 13


def test_a_caller_grants_exactly_what_the_called_jobs_ask_for() -> None:
    for workflow in examples():
        for job in workflow.jobs.values():
            called = named(job.uses.partition("@")[0].rpartition("/")[2])
            asked = [each.permissions for each in called.jobs.values() if each.permissions]
            wanted = {scope for each in asked for scope in each.scopes}
            assert job.permissions is not None
            assert set(job.permissions.scopes) == wanted, workflow.file
