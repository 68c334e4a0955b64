"""Reports of looks for drift, from one job to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.ci.drift.drift_report import read_report, report_of
from bascule.ci.drift.issue_text import summary
from bascule.errors import PipelineError, Problem
from bascule.terraform.drift import DriftedObject, DriftOutcome, StackDrift

FOUND = (
    StackDrift(
        stack="dev-aws-app",
        outcome=DriftOutcome.DRIFTED,
        objects=(DriftedObject(address="aws_vpc.main", is_deleted=True),),
    ),
    StackDrift(stack="dev-aws-data", outcome=DriftOutcome.FAILED, problems=(Problem(message="no access"),)),
)


def test_the_other_job_reads_what_the_first_one_wrote(tmp_path: Path) -> None:
    report = report_of("dev", "https://github.com/acme/x/actions/runs/1", FOUND)
    report.write(tmp_path / "drift.json")
    assert read_report(tmp_path / "drift.json") == report
    assert not report.complete
    assert report_of("dev", "x", FOUND[:1]).complete


def test_the_summary_names_every_stack_and_why_one_could_not_be_looked_at() -> None:
    text = summary(report_of("dev", "x", FOUND, left_out=["dev-aws-access"]))
    assert "For a person to look at (`bascule drift dev`): dev-aws-access" in text
    assert "| dev-aws-app | drifted | 1 |" in text
    assert "no access" in text


def test_what_nobody_has_a_token_for_is_named_and_keeps_the_rest_complete() -> None:
    report = report_of("dev", "x", FOUND[:1], not_asked=["dev-delivery"])
    assert "| dev-delivery | not looked at: GitHub asks for a token | 0 |" in summary(report)
    assert report.complete


@pytest.mark.parametrize("text", [None, "", "{}", '{"version": 2}'])
def test_a_report_that_is_missing_or_damaged_is_no_clean_one(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "drift.json").write_text(text)
    with pytest.raises(PipelineError, match="issues stay as they are"):
        read_report(tmp_path / "drift.json")
