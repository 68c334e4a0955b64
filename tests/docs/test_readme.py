"""What the README shows is what happens. Its deployments are tried in tests/deploy/test_readme.py."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bascule.assembly import AppAssembly
from bascule.cli.command_line import exit_code
from bascule.tools.engine import OLDEST
from tests.docs.markdown import README, ROOT, blocks, section
from tests.docs.story import give_more_cpu, move_to_the_simulated_account

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@pytest.fixture
def readme() -> str:
    return README.read_text()


def test_the_refusal_in_the_first_change_is_what_bascule_says(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    move_to_the_simulated_account(project)
    give_more_cpu(project)
    monkeypatch.chdir(project)
    assert exit_code(["env", "validate", "dev"]) == 1
    prompt, _, shown = blocks(section(README, "A first change"), "console")[0].partition("\n")
    assert prompt == "$ .venv/bin/bascule env validate dev"
    assert capsys.readouterr().err == shown


def test_the_lines_of_the_first_change_are_yaml_of_the_file() -> None:
    (lines,) = blocks(section(README, "A first change"), "yaml")
    present = (ROOT / "environments/dev.yaml").read_text()
    assert [line for line in lines.splitlines() if f"\n{line.partition(':')[0]}:" not in present] == []


def test_the_numbers_of_resources_and_stacks_are_those_of_the_demo(
    readme: str, synthesized: Callable[[str], AppAssembly]
) -> None:
    stacks = [stack for name in ("account-sandbox", "sandbox") for stack in synthesized(name).stacks]
    resources = sum(len(each) for stack in stacks for each in stack.document["resource"].values())
    assert f"{resources} resources in {NUMBERS[len(stacks)]} stacks" in " ".join(readme.split())


def test_what_the_readme_asks_for_is_what_the_project_asks_for(readme: str) -> None:
    assert "Python 3.11 or newer" in readme
    assert 'requires-python = ">=3.11"' in (ROOT / "pyproject.toml").read_text()
    assert f"OpenTofu from {'.'.join(map(str, OLDEST[:2]))}" in readme
    makefile = (ROOT / "Makefile").read_text()
    assert re.findall(r"Node \d+ or newer", readme) == re.findall(r"Node \d+ or newer", makefile)[:1]
