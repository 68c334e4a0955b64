"""Checkov as a program: whatever is no answer of it is said."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from bascule.check.checkov import offline
from bascule.check.checkov.program import ask_checkov, checkov
from bascule.check.checkov.report import Answer
from bascule.errors import CheckError
from bascule.tools.runner import run
from tests.unit.bascule.check.checkov.inputs import ANSWER, answering, pretended_checkov

GAVE_UP = "2026-11-21 18:00:00 [MainThread  ] [ERROR]  Failed to run check CKV_AWS_2 on /plan.json:aws_lb_listener.b3\n"


def ask(root: Path, script: str, *, resources: int = 3, seconds: float = 20) -> Answer:
    return ask_checkov(pretended_checkov(root, script), {}, resources=resources, seconds=seconds)


def test_broken_rules_are_read(tmp_path: Path) -> None:
    answer = ask(tmp_path, answering(tmp_path, ANSWER))
    assert [(each.check_id, each.resource) for each in answer.failed_checks] == [
        ("CKV_AWS_338", "aws_cloudwatch_log_group.b2"),
        ("CKV_AWS_336", "aws_ecs_task_definition.b3"),
        ("CKV2_AWS_34", "aws_ssm_parameter.b4"),
    ]


def test_a_rule_that_ended_in_an_error_of_its_own_is_told(tmp_path: Path) -> None:
    answer = ask(tmp_path, answering(tmp_path, ANSWER, log=GAVE_UP * 2))
    assert answer.gave_up == [("CKV_AWS_2", "aws_lb_listener.b3")]


def test_a_crash_is_told_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(CheckError, match=r"(?s)exit code 2.*out of luck"):
        ask(tmp_path, answering(tmp_path, "", code=2, log="Traceback\nException: out of luck"))


@pytest.mark.parametrize("text", ["", "<html>502</html>", "[]", '{"passed": 0, "failed": 0}'])
def test_another_text_than_a_report_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(CheckError, match="no report"):
        ask(tmp_path, answering(tmp_path, text))


def test_resources_that_were_not_looked_at_are_told(tmp_path: Path) -> None:
    with pytest.raises(CheckError, match="looked at 3 of 4 resources"):
        ask(tmp_path, answering(tmp_path, ANSWER), resources=4)


def test_a_file_that_checkov_could_not_read_is_told(tmp_path: Path) -> None:
    report = json.loads(ANSWER)
    report["summary"]["parsing_errors"] = 1
    with pytest.raises(CheckError, match="resources"):
        ask(tmp_path, answering(tmp_path, json.dumps(report)))


def test_a_killed_checkov_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckError, match="exit code -9"):
        ask(tmp_path, "kill -9 $$")


def test_a_spent_time_budget_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckError, match=r"no end after 0\.2 seconds"):
        ask(tmp_path, "exec cat < /dev/zero > /dev/null", seconds=0.2)


def test_a_checkov_that_cannot_be_installed_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckError, match=r"Checkov cannot be installed: there is no .*checkov\.txt"):
        ask_checkov(checkov(tmp_path), {}, resources=1, seconds=20)


def test_nothing_of_the_user_reaches_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BC_API_KEY", "secret")
    ask(tmp_path, f"env > {tmp_path}/env; {answering(tmp_path, ANSWER)}")
    environ = dict(line.partition("=")[::2] for line in (tmp_path / "env").read_text().splitlines())
    assert "BC_API_KEY" not in environ
    assert environ["HOME"] != os.environ.get("HOME")


def test_the_document_is_gone_afterwards(tmp_path: Path) -> None:
    ask(tmp_path, f'for word; do echo "$word"; done > {tmp_path}/words; {answering(tmp_path, ANSWER)}')
    (plan,) = (word for word in (tmp_path / "words").read_text().splitlines() if word.endswith("plan.json"))
    assert not Path(plan).parent.exists()


@pytest.mark.parametrize("call", ["socket.create_connection(('127.0.0.1', 9))", "socket.getaddrinfo('localhost', 80)"])
def test_it_has_no_network(tmp_path: Path, call: str) -> None:
    """The file that starts Checkov, with a module of the same name in its place that asks for a network."""
    (tmp_path / "checkov").mkdir()
    (tmp_path / "checkov/main.py").write_text(f"import socket\n{call}\n")
    completed = run([sys.executable, str(offline.__file__)], env={"PYTHONPATH": str(tmp_path)}, check=False)
    assert "Checkov runs without a network" in completed.stderr
