"""TFLint as a program that may be missing or answer with anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.check.tflint.program import ask_tflint, find_tflint
from bascule.errors import CheckError


def program(folder: Path, script: str) -> Path:
    """A program that does what the script says."""
    path = folder / "tflint"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo '<html>'", "tflint .* failed|exit code"),
        ("exit 3", "exit code 3"),
        ("""echo '{"issues": [], "errors": [{"message": "no plugin"}]}'; exit 1""", "no plugin"),
        ("""echo '{"issues": [], "errors": []}'; exit 1""", "did not look at everything"),
    ],
)
def test_what_is_no_answer_is_an_error_and_never_an_empty_one(tmp_path: Path, script: str, said: str) -> None:
    with pytest.raises(CheckError, match=said):
        ask_tflint(program(tmp_path, script), tmp_path, None)


def test_an_answer_is_read_with_what_it_has_beyond(tmp_path: Path) -> None:
    answer = (
        """echo '{"issues": [{"rule": {"name": "r", "severity": "error", "new": 1}, "message": "m", "range": {}}]}'"""
    )
    (issue,) = ask_tflint(program(tmp_path, f"{answer}; exit 2"), tmp_path, None).issues
    assert (issue.rule.name, issue.range.start.line) == ("r", 1)


def test_a_program_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CheckError, match="did not look at anything"):
        ask_tflint(tmp_path / "none", tmp_path, None)


def test_tflint_is_found_where_make_tools_builds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    built = tmp_path / ".tools" / "bin"
    built.mkdir(parents=True)
    assert find_tflint(tmp_path) is None
    assert program(built, "exit 0") == find_tflint(tmp_path)
