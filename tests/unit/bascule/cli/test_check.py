from __future__ import annotations

import json
from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code
from tests.unit.bascule.check.stacks import BROKEN, KEPT, RETENTION, write_file


def test_findings_are_exit_code_2_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = exit_code(["check", str(write_file(tmp_path, BROKEN)), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert (code, [each["rule"] for each in found["findings"]]) == (2, [RETENTION])


def test_no_findings_are_exit_code_0(tmp_path: Path) -> None:
    assert exit_code(["check", str(write_file(tmp_path, KEPT))]) == 0


def test_findings_below_the_threshold_are_shown_and_fail_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = exit_code(["check", str(write_file(tmp_path, BROKEN)), "--fail-at", "critical"])
    assert (code, RETENTION in capsys.readouterr().out) == (0, True)


def test_scanners_that_were_not_asked_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code(["check", str(write_file(tmp_path, KEPT))])
    text = capsys.readouterr().out
    assert "Checkov was not asked" in text
    assert "TFLint was not asked" in text


def test_sarif_is_written_beside_the_table(tmp_path: Path) -> None:
    exit_code(["check", str(write_file(tmp_path, BROKEN)), "--sarif", str(tmp_path / "out.sarif")])
    assert json.loads((tmp_path / "out.sarif").read_text())["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "give one ENV, or files"),
        (["dev", "main.tf.json"], "give one ENV, or files"),
        (["none.tf.json"], "there is no such file"),
        (["nobody"], "there is no file for 'nobody'"),
    ],
)
def test_what_cannot_be_checked_is_exit_code_1(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code(["check", *arguments]) == 1
    assert said in capsys.readouterr().err


def test_rules_are_listed_without_anything_to_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["check", "--rules"]) == 0
    assert "BSC_SCHEMA_001" in capsys.readouterr().out
