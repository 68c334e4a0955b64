from __future__ import annotations

from dataclasses import replace
from datetime import date

from bascule.check.finding import Finding
from bascule.check.report import Report, Suppressed, Undecided
from bascule.check.rules import all_rules
from bascule.check.severity import Severity
from bascule.cli.check_text import report_json, report_text, rules_text

FINDING = Finding(
    rule="BSC_AWS_001",
    severity=Severity.HIGH,
    address="aws_lb.x",
    message="idle_timeout is 60 s",
    fix="raise it",
    source="modules/aws/load_balancer.py:31",
    stack="dev-aws-app",
    path="dev-aws-app/load_balancer",
)
LONE = replace(FINDING, severity=Severity.LOW, stack="", path="", source="main.tf.json:3")
REPORT = Report(
    findings=(FINDING, LONE),
    failing=(FINDING,),
    suppressed=(Suppressed(finding=replace(FINDING, rule="CKV_AWS_91"), reason="kept", until=date(2027, 1, 31)),),
    unknown=(Undecided(rule="BSC_AWS_007", address="aws_x.y", message="its image is not known", stack="dev-aws-app"),),
    passed=12,
    not_looked_at=("Checkov was not asked",),
)


def test_findings_stand_stack_by_stack_with_source_and_fix_and_the_counts_come_last() -> None:
    assert (
        report_text(REPORT)
        == """\
dev-aws-app
  high      BSC_AWS_001  aws_lb.x (dev-aws-app/load_balancer)
    modules/aws/load_balancer.py:31: idle_timeout is 60 s
    fix: raise it

low       BSC_AWS_001  aws_lb.x
  main.tf.json:3: idle_timeout is 60 s
  fix: raise it

Not looked at:
  Checkov was not asked

2 findings, 1 of which fails; 1 suppressed; 1 unknown; 12 passed; 1 not looked at"""
    )


def test_suppressed_and_unknown_outcomes_are_listed_when_asked_for() -> None:
    text = report_text(REPORT, everything=True)
    assert "CKV_AWS_91  dev-aws-app aws_lb.x: kept (until 2027-01-31)" in text
    assert "BSC_AWS_007  dev-aws-app aws_x.y: its image is not known" in text


def test_the_json_has_every_outcome() -> None:
    found = report_json(REPORT)
    assert set(found["findings"][0]) == {"rule", "severity", "address", "message", "fix", "source", "stack", "path"}
    assert found["suppressed"][0]["until"] == "2027-01-31"
    assert found["counts"] == {
        "findings": 2,
        "failing": 1,
        "suppressed": 1,
        "unknown": 1,
        "passed": 12,
        "not_looked_at": 1,
    }


def test_nothing_is_nothing() -> None:
    assert report_text(Report()) == "0 findings; 0 suppressed; 0 unknown; 0 passed; 0 not looked at"


def test_what_was_not_done_is_told() -> None:
    assert report_text(Report(errors=("Checkov failed\n  | line",))).splitlines() == [
        "Errors:",
        "  Checkov failed",
        "    | line",
        "",
        "0 findings; 0 suppressed; 0 unknown; 0 passed; 0 not looked at; 1 not done",
    ]


def test_every_rule_has_its_line() -> None:
    assert len(rules_text(all_rules()).splitlines()) == len(all_rules()) + 1
