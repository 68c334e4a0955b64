"""Questions where nobody can answer."""

from __future__ import annotations

import io

import pytest

from bascule.assembly.plan import read_plan
from bascule.cli.confirm import confirmed, review
from bascule.errors import ConfigurationError


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))


def test_without_a_terminal_nothing_is_taken_for_a_yes() -> None:
    with pytest.raises(ConfigurationError, match="--yes"):
        confirmed("Delete it?", yes=False)


def test_yes_answers_in_the_place_of_a_person() -> None:
    assert confirmed("Delete it?", yes=True)


def test_a_plan_of_imports_alone_needs_no_answer_where_that_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    quiet = '{"actions": ["no-op"], "importing": {"id": "1"}}'
    resource = f'{{"address": "aws_vpc.a", "type": "aws_vpc", "name": "a", "change": {quiet}}}'
    plan = read_plan(f'{{"format_version": "1.2", "resource_changes": [{resource}]}}', "plan")
    assert review(yes=False, imports_are_fine=True)("dev-a", plan)
    assert "aws_vpc.a" in capsys.readouterr().err
    with pytest.raises(ConfigurationError):
        review(yes=False)("dev-a", plan)
