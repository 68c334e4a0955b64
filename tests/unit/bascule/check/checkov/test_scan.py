"""What Checkov has to say, as findings."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bascule.check.checkov import checkov_scanner, scan
from bascule.check.severity import Severity
from bascule.errors import CheckError
from tests.unit.bascule.check.checkov.inputs import (
    ANSWER,
    answering,
    configuration,
    pretended_checkov,
    recorded_stack,
    times_asked,
)


def recorded(root: Path, **changes: Any) -> None:
    """Checkov answers as it did, with another text in the place of some."""
    text = ANSWER
    for old, new in changes.items():
        text = text.replace(old, new)
    pretended_checkov(root, answering(root, text))


def test_a_finding_has_the_stack_the_construct_path_and_the_line_of_its_construct(tmp_path: Path) -> None:
    recorded(tmp_path)
    finding = scan([recorded_stack()], root=tmp_path).findings[0]
    assert (finding.rule, finding.address) == ("CKV_AWS_338", "aws_cloudwatch_log_group.answers")
    assert (finding.stack, finding.path) == ("dev-records", "dev-records/answers/resource")
    assert finding.source == "stacks/records.py:12"


def test_it_says_what_to_look_at_in_terraforms_words(tmp_path: Path) -> None:
    recorded(tmp_path)
    fixes = [finding.fix for finding in scan([recorded_stack()], root=tmp_path).findings]
    assert fixes == [
        "look at retention_in_days",
        "look at container_definitions.readonlyRootFilesystem",
        "look at type",
    ]


def test_a_file_of_somebody_else_is_named_with_the_line(tmp_path: Path) -> None:
    text = json.dumps(
        {"failed_checks": [{"check_id": "CKV_AWS_21", "check_name": "V", "resource": "aws_s3_bucket.b0"}]}
    )
    report = json.dumps({"results": json.loads(text), "summary": {"resource_count": 1, "parsing_errors": 0}})
    pretended_checkov(tmp_path, answering(tmp_path, report))
    (finding,) = scan([configuration(tmp_path, {"aws_s3_bucket": {"b": {}}})], root=tmp_path).findings
    assert finding.source.endswith("x.tf.json:1")


def test_a_rule_that_took_an_unknown_value_for_a_bad_one_is_not_believed(tmp_path: Path) -> None:
    recorded(tmp_path, retention_in_days="kms_key_id")
    assert "CKV_AWS_338" not in [finding.rule for finding in scan([recorded_stack()], root=tmp_path).findings]


def test_a_finding_somewhere_else_is_no_answer(tmp_path: Path) -> None:
    recorded(tmp_path, **{"aws_ssm_parameter.b4": "aws_ssm_parameter.b9"})
    with pytest.raises(CheckError, match=r"aws_ssm_parameter\.b9"):
        scan([recorded_stack()], root=tmp_path)


def test_checkov_is_asked_once_as_long_as_nothing_changed(tmp_path: Path) -> None:
    recorded(tmp_path)
    first, second = (scan([recorded_stack()], root=tmp_path) for _ in range(2))
    assert first == second
    assert times_asked(tmp_path) == 1


def test_another_lock_is_asked_anew(tmp_path: Path) -> None:
    recorded(tmp_path)
    scan([recorded_stack()], root=tmp_path)
    lock = tmp_path / "requirements/checkov.txt"
    lock.write_text("checkov==1\n")
    (tmp_path / ".tools/checkov/installed").unlink()
    with pytest.raises(CheckError, match="cannot be installed"):
        scan([recorded_stack()], root=tmp_path)


def test_a_failed_run_is_not_kept(tmp_path: Path) -> None:
    pretended_checkov(tmp_path, "exit 2")
    with pytest.raises(CheckError):
        scan([recorded_stack()], root=tmp_path)
    recorded(tmp_path)
    assert len(scan([recorded_stack()], root=tmp_path).findings) == 3


def test_what_a_rule_could_not_judge_is_noted_by_the_files_own_address(tmp_path: Path) -> None:
    log = "[ERROR]  Failed to run check CKV_AWS_2 on /plan.json:aws_ssm_parameter.b4\n"
    pretended_checkov(tmp_path, answering(tmp_path, ANSWER, log=log))
    assert scan([recorded_stack()], root=tmp_path).notes == (
        "CKV_AWS_2 gave up at aws_ssm_parameter.image: an error of Checkov's own",
    )


def test_of_nothing_there_is_nothing_to_ask(tmp_path: Path) -> None:
    assert scan([configuration(tmp_path, {})], root=tmp_path).findings == ()
    assert times_asked(tmp_path) == 0


def test_the_environments_file_says_how_long_it_may_take(tmp_path: Path) -> None:
    pretended_checkov(tmp_path, "exec cat < /dev/zero > /dev/null")
    stack = recorded_stack()
    assert stack.manifest is not None
    hurried = replace(stack, manifest=stack.manifest.model_copy(update={"checkov_seconds": 1}))
    with pytest.raises(CheckError, match="no end after 1 seconds"):
        checkov_scanner(tmp_path).scan([hurried])


def test_severities_are_ours(tmp_path: Path) -> None:
    recorded(tmp_path, CKV_AWS_336="CKV_AWS_62")
    severities = [finding.severity for finding in scan([recorded_stack()], root=tmp_path).findings]
    assert severities == [Severity.LOW, Severity.CRITICAL, Severity.MEDIUM]
