from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bascule.assembly.configuration import Configuration
from bascule.check.check import check_files
from bascule.check.finding import finding_at
from bascule.check.report import Report
from bascule.check.scanner import Scan, Scanner
from bascule.check.severity import Severity
from bascule.errors import CheckError, StateError
from tests.unit.bascule.check.stacks import (
    BROKEN,
    FUTURE,
    KEPT,
    LOGS,
    PAST,
    RETENTION,
    element,
    excuse,
    excuse_at,
    write_file,
    write_stack,
)


def rules(report: Report) -> list[str]:
    """The rules of its findings."""
    return [each.rule for each in report.findings]


def scanner(*prefixes: str, finds: str = "", fails: str = "") -> Scanner:
    """A scanner that finds a rule broken at the log group, or fails."""

    def scan(together: Sequence[Configuration]) -> Scan:
        if fails:
            raise CheckError(fails)
        found = [finding_at(together[0], LOGS, rule=finds, severity=Severity.MEDIUM, message="found", fix="fix it")]
        return Scan(findings=tuple(found if finds else ()), notes=("one file",))

    return Scanner(name="scanner", prefixes=prefixes, scan=scan)


def test_a_lone_files_finding_says_its_line_and_fails(tmp_path: Path) -> None:
    path = write_file(tmp_path, BROKEN)
    report = check_files([path])
    (finding,) = report.findings
    assert (finding.rule, finding.address, finding.source, finding.stack) == (RETENTION, LOGS, f"{path}:4", "")
    assert report.exit_code == 2


def test_a_stacks_finding_says_construct_and_python_line(tmp_path: Path) -> None:
    (finding,) = check_files([write_stack(tmp_path, BROKEN, elements=element())]).findings
    assert (finding.source, finding.stack, finding.path) == ("modules/logs.py:7", "dev-aws-app", "dev-aws-app/logs")


def test_what_keeps_all_rules_passes(tmp_path: Path) -> None:
    report = check_files([write_file(tmp_path, KEPT)])
    assert (report.findings, report.exit_code) == ((), 0)
    assert report.passed > 0


def test_stacks_of_one_environment_are_judged_together_and_other_files_alone(tmp_path: Path) -> None:
    together = [write_stack(tmp_path, BROKEN, name=name, elements=element()) for name in ("one", "two")]
    report = check_files([*together, write_file(tmp_path, BROKEN)])
    assert [each.stack for each in report.findings] == ["dev-one", "dev-two", ""]


def test_every_file_that_cannot_be_read_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(StateError) as raised:
        check_files([tmp_path / "a.tf.json", tmp_path / "b.tf.json"])
    assert len(raised.value.problems) == 2


def test_a_folder_of_synthesized_stacks_is_all_of_them(tmp_path: Path) -> None:
    write_stack(tmp_path, BROKEN)
    (tmp_path / "manifest.json").write_text('{"stacks": {"dev-aws-app": {"dependencies": []}}}')
    assert rules(check_files([tmp_path])) == [RETENTION]


@pytest.mark.parametrize(
    ("severity", "fail_at", "exit_code"), [("low", "medium", 0), ("high", "medium", 2), ("medium", "medium", 2)]
)
def test_the_environment_says_how_bad_a_rule_is_and_from_where_on_findings_fail(
    tmp_path: Path, severity: str, fail_at: str, exit_code: int
) -> None:
    path = write_stack(tmp_path, BROKEN, severities={RETENTION: severity}, fail_at=fail_at)
    report = check_files([path])
    assert (str(report.findings[0].severity), report.exit_code) == (severity, exit_code)


def test_a_threshold_that_is_given_takes_the_place_of_the_environments(tmp_path: Path) -> None:
    path = write_stack(tmp_path, BROKEN, fail_at="low")
    assert check_files([path], fail_at=Severity.CRITICAL).exit_code == 0


@pytest.mark.parametrize("until", [None, FUTURE])
def test_a_suppression_takes_its_finding_away_with_its_reason(tmp_path: Path, until: None) -> None:
    report = check_files([write_stack(tmp_path, BROKEN, elements=element(excuse(until=until)))])
    assert rules(report) == []
    assert [(each.finding.rule, each.reason) for each in report.suppressed] == [(RETENTION, "kept for the auditors")]


def test_an_expired_suppression_is_a_finding_beside_the_one_that_comes_back(tmp_path: Path) -> None:
    report = check_files([write_stack(tmp_path, BROKEN, elements=element(excuse(until=PAST)))])
    assert rules(report) == ["BSC_SUPPRESSION_001", RETENTION]
    assert "2000-01-01" in report.findings[0].message


def test_a_suppression_of_a_rule_that_does_not_exist_is_a_finding(tmp_path: Path) -> None:
    report = check_files([write_stack(tmp_path, KEPT, elements=element(excuse("BSC_AWS_999")))])
    assert rules(report) == ["BSC_SUPPRESSION_002"]


def test_a_suppression_that_finds_nothing_is_a_finding(tmp_path: Path) -> None:
    report = check_files([write_stack(tmp_path, KEPT, elements=element(excuse()))])
    assert rules(report) == ["BSC_SUPPRESSION_003"]


def test_the_environment_file_excuses_at_any_address_of_any_stack(tmp_path: Path) -> None:
    first = write_stack(tmp_path, KEPT, name="one", suppressions=(excuse_at(LOGS),))
    second = write_stack(tmp_path, BROKEN, name="two", suppressions=(excuse_at(LOGS),))
    report = check_files([first, second])
    assert (rules(report), len(report.suppressed)) == ([], 1)


def test_a_suppression_of_a_scanners_rule_is_judged_only_when_the_scanner_was_asked(tmp_path: Path) -> None:
    path = write_stack(tmp_path, KEPT, elements=element(excuse("CKV_AWS_1")))
    assert rules(check_files([path])) == []
    assert rules(check_files([path], scanners=[scanner("CKV_")])) == ["BSC_SUPPRESSION_003"]


def test_a_scanners_findings_are_suppressed_as_ours(tmp_path: Path) -> None:
    path = write_stack(tmp_path, KEPT, elements=element(excuse("CKV_AWS_1")))
    report = check_files([path], scanners=[scanner("CKV_", finds="CKV_AWS_1")])
    assert (rules(report), len(report.suppressed), report.not_looked_at) == ([], 1, ("one file",))


def test_a_scanner_that_fails_is_an_error_beside_all_other_findings(tmp_path: Path) -> None:
    path = write_stack(tmp_path, BROKEN, elements=element(excuse("CKV_AWS_1")))
    report = check_files([path], scanners=[scanner("CKV_", fails="it ran out of time")])
    assert (rules(report), report.errors, report.exit_code) == ([RETENTION], ("it ran out of time",), 1)


def test_a_provider_whose_schema_is_not_at_hand_is_said(tmp_path: Path) -> None:
    report = check_files([write_file(tmp_path, {"resource": {"tls_private_key": {"k": {}}}})])
    assert any("hashicorp/tls" in each for each in report.not_looked_at)


def test_values_that_no_provider_accepts_end_no_check(tmp_path: Path) -> None:
    arguments = {"name": {}, "policy": True, "role": {}, "tags": 3, "for_each": 1, "lifecycle": "text"}
    strange = {kind: {"x": arguments} for kind in ("aws_iam_role", "aws_iam_role_policy", "aws_lb")}
    document = {"terraform": {"required_providers": 5}, "resource": strange}
    report = check_files([write_file(tmp_path, document)])
    assert report.findings
    assert report.errors == ()


def test_a_severity_of_a_rule_that_there_is_not_is_a_finding(tmp_path: Path) -> None:
    path = write_stack(tmp_path, BROKEN, severities={"BSC_AWS_999": "low", "CKV_AWS_999": "low"})
    (found,) = [each for each in check_files([path]).findings if "checks.severities" in each.message]
    assert "BSC_AWS_999" in found.message
