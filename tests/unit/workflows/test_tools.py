"""actionlint, ShellCheck and zizmor have nothing to say of our workflows, and are really asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.tools.workflow_tools import WorkflowTools
from bascule.workflows.reading import workflow_files
from tests.unit.workflows.ours import EXAMPLES, FOLDER_OF_OURS, ROOT

_FILES = (*workflow_files([FOLDER_OF_OURS]), *workflow_files([EXAMPLES]))


@pytest.fixture(scope="module")
def tools() -> WorkflowTools:
    """The programs, installed by whoever needs them first."""
    return WorkflowTools.of(ROOT)


def test_actionlint_and_shellcheck_find_nothing(tools: WorkflowTools) -> None:
    assert tools.actionlint(_FILES, root=ROOT) == []


def test_zizmor_finds_nothing(tools: WorkflowTools) -> None:
    assert tools.zizmor(_FILES, root=ROOT) == []


def test_scripts_are_read_by_shellcheck(tools: WorkflowTools, tmp_path: Path) -> None:
    """Without a ShellCheck actionlint says nothing about scripts, and nothing about that."""
    file = tmp_path / "ci.yml"
    file.write_text("on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: rm $FILE\n")
    (line,) = tools.actionlint([file], root=tmp_path)
    assert "SC2086" in line


def test_a_call_is_compared_with_the_called_file(tools: WorkflowTools, tmp_path: Path) -> None:
    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (folder / "called.yml").write_text(
        "on:\n  workflow_call:\n    inputs: {a: {type: string, required: true}}\n"
        "jobs: {a: {runs-on: ubuntu-24.04, steps: [{run: echo}]}}\n"
    )
    caller = folder / "caller.yml"
    caller.write_text("on: push\njobs:\n  a:\n    uses: ./.github/workflows/called.yml\n    with: {b: x}\n")
    said = " ".join(tools.actionlint([caller], root=tmp_path))
    assert '"a" is required' in said
    assert '"b" is not defined' in said
