"""The report over files: its order, its excuses, its threshold, and what it says of files that are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bascule.check.severity import Severity
from bascule.ci.lint.lint import lint
from bascule.ci.lint.rules import all_workflow_rules
from bascule.cli.command_line import exit_code

_FILE = """\
on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {contents: read}
    steps:
      - uses: step-security/harden-runner@b09bb98e06d4d774595224525879c09bc6e98c40 # v2.20.1
        with: {egress-policy: block}
      - run: gh pr comment 1 --body x
      - run: tflint || true
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workflow with two findings, the lesser one first."""
    path = tmp_path / "a.yml"
    path.write_text(_FILE)
    return path


def test_the_worst_finding_comes_first_with_its_line(file: Path) -> None:
    found = [(each.rule, each.source) for each in lint([file]).findings]
    assert found == [("BSC_CI_001", f"{file}:12"), ("BSC_CI_025", f"{file}:11")]


def test_rules_that_are_kept_are_counted(file: Path) -> None:
    report = lint([file])
    assert report.passed == len(all_workflow_rules()) - len({each.rule for each in report.findings})


def test_a_threshold_lets_lesser_findings_pass(file: Path) -> None:
    report = lint([file], fail_at=Severity.CRITICAL)
    assert (len(report.findings), report.exit_code) == (2, 0)


def test_an_excuse_beside_the_line_is_of_one_rule(file: Path) -> None:
    excuse = "      # bascule: BSC_CI_025 this thread is the log\n"
    file.write_text(_FILE.replace("      - run: gh", f"{excuse}      - run: gh"))
    report = lint([file])
    assert [each.rule for each in report.findings] == ["BSC_CI_001"]
    assert [(each.finding.rule, each.reason) for each in report.suppressed] == [
        ("BSC_CI_025", "this thread is the log")
    ]


def test_an_excuse_without_a_reason_excuses_nothing(file: Path) -> None:
    file.write_text(_FILE.replace("      - run: gh", "      # bascule: BSC_CI_025\n      - run: gh"))
    assert len(lint([file]).findings) == 2


def test_the_command_tells_findings_from_files_that_cannot_be_read(file: Path, tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("on: push\njobs: []\n")
    assert exit_code(["ci", "lint", str(file)]) == 2
    assert exit_code(["ci", "lint", str(file), "--fail-at", "critical"]) == 0
    assert exit_code(["ci", "lint", str(tmp_path)]) == 1
    assert exit_code(["ci", "lint", str(tmp_path / "none.yml")]) == 1


def test_the_command_writes_json_and_sarif(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code(["ci", "lint", str(file), "--json", "--sarif", str(tmp_path / "out.sarif")])
    assert [each["rule"] for each in json.loads(capsys.readouterr().out)["findings"]] == ["BSC_CI_001", "BSC_CI_025"]
    (run,) = json.loads((tmp_path / "out.sarif").read_text())["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["BSC_CI_001", "BSC_CI_025"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 12


def test_the_tools_are_asked_too(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(_FILE.replace("--body x", "--body $X"))
    assert exit_code(["ci", "lint", str(file), "--tools", "--json"]) == 2
    rules = {each["rule"] for each in json.loads(capsys.readouterr().out)["findings"]}
    assert "actionlint/shellcheck" in rules
