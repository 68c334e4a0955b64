"""The document's shape, as the SARIF 2.1.0 standard and GitHub's documentation of what it reads ask for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.check.check import check_files
from bascule.check.finding import Finding
from bascule.check.report import Report
from bascule.check.sarif import sarif
from bascule.check.severity import Severity
from tests.unit.bascule.check.stacks import BROKEN, RETENTION, element, excuse, write_file, write_stack


def run_of(report: Report) -> dict[str, Any]:
    """The only run of the document, as JSON has it."""
    document = json.loads(json.dumps(sarif(report)))
    assert document["version"] == "2.1.0"
    (run,) = document["runs"]
    return dict(run)


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """A report on a file below the current folder."""
    monkeypatch.chdir(tmp_path)
    return check_files([write_file(tmp_path, BROKEN, "with space.tf.json")])


def test_a_result_points_at_its_rule_and_its_line(found: Report) -> None:
    run = run_of(found)
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == RETENTION
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "with%20space.tf.json"},
        "region": {"startLine": 4},
    }


@pytest.mark.parametrize(
    ("severity", "level", "score"),
    [
        (Severity.LOW, "note", "2.0"),
        (Severity.MEDIUM, "warning", "5.5"),
        (Severity.HIGH, "error", "8.0"),
        (Severity.CRITICAL, "error", "9.5"),
    ],
)
def test_a_rule_has_level_score_and_help(severity: Severity, level: str, score: str) -> None:
    finding = Finding(
        rule="CKV_AWS_1", severity=severity, address="aws_lb.x", message="m", fix="do it", source="/a/main.tf.json:1"
    )
    run = run_of(Report(findings=(finding,)))
    (rule,) = run["tool"]["driver"]["rules"]
    assert (rule["defaultConfiguration"]["level"], rule["properties"]["security-severity"]) == (level, score)
    assert (run["results"][0]["level"], rule["help"]["text"]) == (level, "Fix: do it")


def test_a_fingerprint_does_not_depend_on_the_line(tmp_path: Path, found: Report) -> None:
    (tmp_path / "with space.tf.json").write_text("\n\n" + json.dumps(BROKEN))
    again = check_files([tmp_path / "with space.tf.json"])
    assert run_of(found)["results"][0]["partialFingerprints"] == run_of(again)["results"][0]["partialFingerprints"]


def test_a_suppressed_finding_carries_its_reason(tmp_path: Path) -> None:
    report = check_files([write_stack(tmp_path, BROKEN, elements=element(excuse()))])
    (result,) = run_of(report)["results"]
    assert result["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "kept for the auditors"}
    ]


def test_what_was_not_looked_at_and_what_failed_are_notifications() -> None:
    run = run_of(Report(not_looked_at=("a module",), errors=("a scanner failed",)))
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [each["level"] for each in invocation["toolExecutionNotifications"]] == ["error", "note"]
