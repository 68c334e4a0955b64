"""`bascule cost` on files: its table, its JSON, its Markdown, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.cli.command_line import exit_code
from tests.unit.bascule.cost.conftest import manifest, write_stack

NAT: dict[str, Any] = {"aws_nat_gateway.a": {}, "aws_vpc.v": {}}


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    return write_stack(tmp_path / "dev-aws-app", NAT, manifest=manifest(budget=100))


def test_a_table_by_stack_and_resource_with_totals(stack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["cost", str(stack), "--at", "idle"]) == 0
    out = capsys.readouterr().out
    assert "dev-aws-app  aws_nat_gateway.a  32.85" in out
    assert "dev, idle: $32.85 a month" in out
    assert "budget: $100.00 a month, which suffices" in out


def test_the_default_command_may_be_named_and_options_may_come_first(stack: Path) -> None:
    assert exit_code(["cost", "show", str(stack)]) == 0
    assert exit_code(["cost", "--at", "load", str(stack)]) == 0


def test_details_show_the_source_of_every_price(stack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code(["cost", str(stack), "--details"])
    out = capsys.readouterr().out
    assert "0.045     2026-09-23  high" in out
    assert "AWS price files" in out


def test_a_lower_bound_says_at_least(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_stack(tmp_path / "x", {**NAT, "aws_msk_cluster.k": {}})
    exit_code(["cost", str(folder)])
    out = capsys.readouterr().out
    assert "idle: at least $32.85 a month" in out
    assert "no price is known for this type" in out


def test_a_budget_that_does_not_suffice_is_exit_code_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_stack(tmp_path / "dev-aws-app", NAT, manifest=manifest(budget=30))
    assert exit_code(["cost", str(folder)]) == 2
    assert "over budget idle: $32.85 is $2.85 more" in capsys.readouterr().out


def test_json_holds_every_line_and_whether_a_total_is_a_lower_bound(
    stack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code(["cost", str(stack), "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["environments"]
    hours: dict[str, Any] = found["lines"][0]
    assert found["totals"]["idle"] == {"usd": 32.85, "at_least": False, "about": False}
    assert (hours["component"], hours["unit_usd"], hours["idle"]) == (
        "hours",
        0.045,
        {"quantity": 730.0, "usd": 32.85, "known": True},
    )


def test_a_broken_price_book_is_an_error_with_its_line(
    stack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "own.csv"
    book.write_text(
        "cloud,service,item,region,unit,from,price_usd,free,source,seen,confidence\na,b,c,d,hour,,,,s,x,y\n"
    )
    assert exit_code(["cost", str(stack), "--prices", str(book)]) == 1
    assert "own.csv:2: the cell price_usd is empty" in capsys.readouterr().err


def test_a_difference_as_markdown(tmp_path: Path, stack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = write_stack(
        tmp_path / "head" / "dev-aws-app", {**NAT, "aws_eip.a": {"count": 2}}, manifest=manifest(budget=100)
    )
    assert exit_code(["cost", "diff", str(stack), str(head), "--markdown"]) == 0
    out = capsys.readouterr().out
    assert "**Cost of dev**: +7.30 USD a month idle, +7.30 at load" in out
    assert "| new | `aws_eip.a` | dev-aws-app | 0.00 → 7.30 (+7.30) | 0.00 → 7.30 (+7.30) |" in out
    assert "Total: $40.15 a month idle" in out


def test_what_broke_the_budget_is_said_where_nothing_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_stack(tmp_path / "dev-aws-app", NAT, manifest=manifest(budget=30))
    assert exit_code(["cost", "diff", str(folder), str(folder), "--markdown"]) == 2
    assert "> over budget idle: $32.85 is $2.85 more" in capsys.readouterr().out


def test_an_account_is_counted_apart_from_the_environment_of_the_same_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    account = manifest(budget=1).model_copy(update={"layer": "account", "stack": "aws-account"})
    folders = [
        write_stack(tmp_path / "dev-aws-app", NAT, manifest=manifest(budget=100)),
        write_stack(tmp_path / "dev-aws-account", {"aws_budgets_budget.b": {}}, manifest=account),
    ]
    assert exit_code(["cost", *map(str, folders)]) == 0
    assert "account-dev, idle: $0.00 a month" in capsys.readouterr().out


def test_an_app_one_of_whose_stacks_lost_its_manifest_is_not_counted_in_halves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "manifest.json").write_text('{"stacks": {"dev-aws-app": {}, "dev-aws-web": {}}}')
    write_stack(tmp_path / "stacks/dev-aws-app", NAT, manifest=manifest())
    write_stack(tmp_path / "stacks/dev-aws-web", NAT)
    assert exit_code(["cost", str(tmp_path)]) == 1
    assert "dev-aws-web: there is no bascule.json" in capsys.readouterr().err


def test_a_file_of_any_name_is_read_as_terraform(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.out"
    path.write_text("no plan")
    assert exit_code(["cost", str(path)]) == 1
    assert "plan.out: half-written or broken JSON" in capsys.readouterr().err


def test_no_difference_is_one_line(stack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(["cost", "diff", str(stack), str(stack), "--markdown"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_a_change_that_breaks_the_budget_is_exit_code_two(
    tmp_path: Path, stack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    resources = {**NAT, "aws_eip.a": {"count": 20}}
    head = write_stack(tmp_path / "head" / "dev-aws-app", resources, manifest=manifest(budget=100))
    assert exit_code(["cost", "diff", str(stack), str(head), "--markdown"]) == 2
    assert "> over budget idle: $105.85 is $5.85 more" in capsys.readouterr().out


def test_without_infracost_its_figure_is_a_notice(
    stack: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert exit_code(["cost", str(stack), "--infracost"]) == 0
    assert "infracost is not installed" in capsys.readouterr().out


def test_files_that_are_no_terraform_are_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "package.json"
    path.write_text('{"name": "x"}')
    assert exit_code(["cost", str(path)]) == 1
    assert "package.json" in capsys.readouterr().err
