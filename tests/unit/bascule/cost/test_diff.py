"""What a change moves."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from bascule.cost.command import diffs
from bascule.cost.diff import CostDiff
from tests.unit.bascule.cost.conftest import TODAY, manifest, write_stack

EIP = {"domain": "vpc"}


def diff(tmp_path: Path, before: dict[str, Any], after: dict[str, Any]) -> CostDiff:
    folders = [
        write_stack(tmp_path / side / "dev-aws-app", resources, manifest=manifest(budget=10))
        for side, resources in (("base", before), ("head", after))
    ]
    (found,) = diffs(folders[0], folders[1], today=TODAY)
    return found


def test_nothing_changes_in_the_same_files(tmp_path: Path) -> None:
    assert diff(tmp_path, {"aws_eip.a": EIP}, {"aws_eip.a": EIP}).changes == ()


def test_dearer_cheaper_new_and_gone_are_told_by_what_matters_most(tmp_path: Path) -> None:
    found = diff(
        tmp_path,
        {"aws_eip.a": EIP, "aws_eip.gone": EIP | {"count": 2}, "aws_kms_key.k": {}},
        {"aws_eip.a": EIP | {"count": 4}, "aws_nat_gateway.new": {}, "aws_kms_key.k": {}},
    )
    assert [(each.address, each.load_usd) for each in found.changes] == [
        ("aws_nat_gateway.new", Decimal("32.850")),
        ("aws_eip.a", Decimal("10.950")),
        ("aws_eip.gone", Decimal("-7.300")),
    ]
    assert found.changes[0].before is None
    assert found.changes[2].after is None


def test_free_resources_are_no_news(tmp_path: Path) -> None:
    assert diff(tmp_path, {"aws_eip.a": EIP}, {"aws_eip.a": EIP, "aws_vpc.v": {}}).changes == ()


def test_a_new_resource_of_which_no_price_is_known_is_news(tmp_path: Path) -> None:
    found = diff(tmp_path, {"aws_eip.a": EIP}, {"aws_eip.a": EIP, "aws_msk_cluster.k": {}})
    assert [each.address for each in found.changes] == ["aws_msk_cluster.k"]


def test_two_files_of_any_name_are_compared(tmp_path: Path) -> None:
    before = write_stack(tmp_path / "a", {"aws_eip.a": EIP}) / "cdk.tf.json"
    after = (write_stack(tmp_path / "b", {"aws_eip.a": EIP | {"count": 2}}) / "cdk.tf.json").rename(tmp_path / "b.json")
    (found,) = diffs(before, after, today=TODAY)
    assert found.before is not None
    assert found.after is not None
