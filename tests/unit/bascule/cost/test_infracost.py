"""Infracost beside ours: a second opinion, whatever happens to it.

Its command line cannot be had here. The stand-in takes the arguments of its documentation and no others, and answers in
the form of its JSON (version 0.2) as its repository's own test data has it.
"""

from __future__ import annotations

import json
import stat
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bascule.cost.infracost import InfracostFigure, infracost_figures

ANSWER: dict[str, Any] = {
    "version": "0.2",
    "currency": "USD",
    "projects": [{"name": "dev-aws-app", "metadata": {}, "breakdown": {"resources": [], "totalMonthlyCost": "36.5"}}],
    "totalHourlyCost": "0.05",
    "totalMonthlyCost": "36.5",
    "summary": {"totalDetectedResources": 5, "totalSupportedResources": 2, "totalUnsupportedResources": 1},
}
STAND_IN = """#!{python}
import argparse, pathlib, sys, time
commands = argparse.ArgumentParser(allow_abbrev=False).add_subparsers(dest="command", required=True)
breakdown = commands.add_parser("breakdown", allow_abbrev=False)
breakdown.add_argument("--path", type=pathlib.Path, required=True)
breakdown.add_argument("--format", choices=["json"], required=True)
breakdown.add_argument("--no-color", action="store_true")
breakdown.add_argument("--log-level", choices=["error"])
asked = commands.choices["breakdown"].parse_args(sys.argv[2:])
assert sys.argv[1] == "breakdown" and (asked.path / "cdk.tf.json").exists()
{body}
"""


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    folder = tmp_path / "dev-aws-app"
    folder.mkdir()
    (folder / "cdk.tf.json").write_text("{}")
    return folder


def program(tmp_path: Path, body: str) -> str:
    path = tmp_path / "infracost"
    path.write_text(STAND_IN.format(python=sys.executable, body=body))
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def figure(tmp_path: Path, stack: Path, body: str, *, timeout: float = 30) -> InfracostFigure:
    (found,) = infracost_figures([stack], program=program(tmp_path, body), timeout=timeout)
    return found


def answering(**changes: Any) -> str:
    return f"print({json.dumps(json.dumps(ANSWER | changes))})"


def test_its_figure_stands_with_what_it_has_no_price_for(tmp_path: Path, stack: Path) -> None:
    assert figure(tmp_path, stack, answering()) == InfracostFigure(
        stack="dev-aws-app", usd=Decimal("36.5"), unsupported=1
    )


def test_it_is_asked_for_each_stack_of_an_app(tmp_path: Path, stack: Path) -> None:
    other = tmp_path / "dev-aws-web"
    other.mkdir()
    (other / "cdk.tf.json").write_text("{}")
    found = infracost_figures([tmp_path], program=program(tmp_path, answering()))
    assert [each.stack for each in found] == ["dev-aws-app", "dev-aws-web"]


def test_that_it_is_not_installed_is_a_notice(tmp_path: Path, stack: Path) -> None:
    (found,) = infracost_figures([stack], program=str(tmp_path / "none"))
    assert (found.usd, "is not installed" in found.notice) == (None, True)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('sys.exit("No INFRACOST_API_KEY environment variable is set.")', "No INFRACOST_API_KEY"),
        ('sys.exit("Error: could not reach the Cloud Pricing API")', "Cloud Pricing API"),
        ("print('<html>502 Bad Gateway</html>')", "infracost --version"),
        ("print('{}')", "infracost --version"),
        ("print('[]')", "infracost --version"),
        ("print('null')", "infracost --version"),
        (answering(totalMonthlyCost="dear"), "infracost --version"),
        (answering(totalMonthlyCost="NaN"), "no figure of Infracost"),
        (answering(currency="EUR"), "counts in EUR"),
        (answering(projects=[{"metadata": {"errors": [{"code": 1, "message": "bad JSON"}]}}]), "bad JSON"),
    ],
)
def test_whatever_goes_wrong_is_a_notice(tmp_path: Path, stack: Path, body: str, said: str) -> None:
    found = figure(tmp_path, stack, body)
    assert (found.usd, said in found.notice) == (None, True)


def test_an_old_version_that_does_not_know_the_arguments_is_a_notice(tmp_path: Path, stack: Path) -> None:
    found = figure(tmp_path, stack, 'sys.exit("unknown flag: --format")')
    assert "unknown flag" in found.notice


def test_an_endless_one_is_stopped(tmp_path: Path, stack: Path) -> None:
    found = figure(tmp_path, stack, "time.sleep(60)", timeout=0.3)
    assert "no end after 0.3 seconds" in found.notice


def test_after_a_failure_no_other_stack_is_tried(tmp_path: Path, stack: Path) -> None:
    other = tmp_path / "dev-aws-web"
    other.mkdir()
    (other / "cdk.tf.json").write_text("{}")
    assert len(infracost_figures([tmp_path], program=program(tmp_path, 'sys.exit("no key")'))) == 1
