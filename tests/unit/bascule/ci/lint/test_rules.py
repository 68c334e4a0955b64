"""Each rule finds what breaks it, in several spellings, and is silent about what only looks like it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.rules import all_workflow_rules
from bascule.workflows.reading import parse_workflow
from bascule.workflows.workflow import Workflow

CASES = Path(__file__).parent / "cases"
_STEPS = "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n"


@cache
def _rules() -> dict[str, WorkflowRule]:
    return {rule.judge.__module__.rpartition(".")[2]: rule for rule in all_workflow_rules()}


@cache
def _cases(kind: str) -> list[tuple[str, str, str]]:
    files = {path.stem: yaml.safe_load(path.read_text()) for path in sorted(CASES.glob("*.yaml"))}
    return [(name, title, text) for name, file in files.items() for title, text in file[kind].items()]


def _workflows(text: str) -> Iterator[Workflow]:
    """Files of a case: whole ones, or the steps of a job."""
    for number, part in enumerate(text.split("---\n")):
        whole = part if part.startswith("on:") else _STEPS + "".join(f"      {line}\n" for line in part.splitlines())
        yield parse_workflow(f"{number}.yml", whole)


def _flaws(rule: str, text: str) -> list[Flaw]:
    return list(_rules()[rule].judge(tuple(_workflows(text))))


@pytest.mark.parametrize(("rule", "title", "text"), _cases("found"))
def test_finds(rule: str, title: str, text: str) -> None:
    flaws = _flaws(rule, text)
    assert flaws
    assert all(each.line > 0 and each.address for each in flaws)


@pytest.mark.parametrize(("rule", "title", "text"), _cases("kept"))
def test_is_silent_about(rule: str, title: str, text: str) -> None:
    assert not _flaws(rule, text)


def test_every_rule_has_cases_of_both_kinds() -> None:
    assert set(_rules()) == {name for name, _, _ in _cases("found")} == {name for name, _, _ in _cases("kept")}


def test_ids_follow_one_another() -> None:
    ids = [rule.id for rule in all_workflow_rules()]
    assert ids == [f"BSC_CI_{number:03}" for number in range(1, len(ids) + 1)]
