"""That the stand-ins of the artifact actions keep what the real ones keep, and refuse what they refuse."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workflows.action_stubs import ROOT, SCRIPTS
from tests.workflows.doubles.repository import Repository
from tests.workflows.doubles.results import Results


@pytest.fixture
def results() -> Iterator[Results]:
    store = Results(repository=Repository())
    store.repository.add_run(".github/workflows/infra.yml", "push", "a" * 40, id=7)
    with store.served():
        yield store


@pytest.fixture
def job(tmp_path: Path) -> Path:
    """A job's folder with a few files."""
    for name in ("out/a.txt", "out/deep/b.txt", "out/.hidden", "other/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def act(results: Results, job: Path, action: str, **inputs: str) -> str:
    """What the step wrote, if it succeeded; raises if it failed."""
    environ = {
        "GITHUB_JOB": "job",
        "GITHUB_OUTPUT": str(job / "outputs"),
        "GITHUB_RUN_ID": "7",
        "PYTHONPATH": str(ROOT),
        "STUB_ACTION": action,
        "STUB_INPUTS": json.dumps({name.replace("_", "-"): value for name, value in inputs.items()}),
        "STUB_RECORDS": str(job / "records"),
        "STUB_RESULTS": results.url,
    }
    script = SCRIPTS / f"actions_{action}_artifact.py"
    done = subprocess.run([sys.executable, script], cwd=job, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return done.stdout


@pytest.mark.parametrize(
    ("path", "inputs", "kept"),
    [
        ("out", {}, {"a.txt", "deep/b.txt"}),
        ("out", {"include_hidden_files": "true"}, {".hidden", "a.txt", "deep/b.txt"}),
        ("out/deep/b.txt", {}, {"b.txt"}),
        ("out/a.txt\nother/c.txt", {}, {"out/a.txt", "other/c.txt"}),
        ("out/**/*.txt", {}, {"a.txt", "deep/b.txt"}),
        ("out\n!out/deep", {}, {"a.txt"}),
    ],
)
def test_an_artifact_holds_what_the_paths_name(
    results: Results, job: Path, path: str, inputs: dict[str, str], kept: set[str]
) -> None:
    act(results, job, "upload", name="plan", path=path, **inputs)
    (artifact,) = results.repository.artifacts.values()
    assert set(artifact.files) == kept


def test_nothing_to_keep_is_a_warning_unless_it_is_an_error(results: Results, job: Path) -> None:
    assert "::warning::No files were found" in act(results, job, "upload", name="plan", path="gone")
    with pytest.raises(RuntimeError, match="::error::No files were found"):
        act(results, job, "upload", name="plan", path="gone", if_no_files_found="error")


def test_a_name_is_taken_once_in_an_attempt(results: Results, job: Path) -> None:
    act(results, job, "upload", name="plan", path="out")
    with pytest.raises(RuntimeError, match="Conflict"):
        act(results, job, "upload", name="plan", path="out")
    results.repository.runs[7].attempt = 2
    act(results, job, "upload", name="plan", path="other")
    act(results, job, "download", name="plan", path="fetched")
    assert [each.name for each in (job / "fetched").iterdir()] == ["c.txt"]
    assert len(results.repository.artifacts) == 2


def test_several_artifacts_lie_in_a_folder_each_unless_they_are_merged(results: Results, job: Path) -> None:
    act(results, job, "upload", name="plan-one", path="out")
    act(results, job, "upload", name="plan-two", path="other")
    act(results, job, "upload", name="note", path="other")
    act(results, job, "download", pattern="plan-*", path="each")
    act(results, job, "download", pattern="plan-*", path="all", merge_multiple="true")
    assert sorted(each.name for each in (job / "each").iterdir()) == ["plan-one", "plan-two"]
    assert sorted(each.name for each in (job / "all").iterdir()) == ["a.txt", "c.txt", "deep"]
    with pytest.raises(RuntimeError, match="Unable to find any artifacts"):
        act(results, job, "download", name="gone", path="none")
