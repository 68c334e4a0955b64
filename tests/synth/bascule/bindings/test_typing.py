"""mypy knows a wrong argument before anything runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from mypy import api

from tests.conftest import ROOT

HEAD = """
from bascule.bindings import Stack, functions
from bascule.bindings._generated.aws import ecs_service, subnet, vpc

def declare(stack: Stack) -> None:
    main = vpc.Vpc(stack, "main", cidr_block="10.0.0.0/16")
"""


@pytest.fixture
def complaints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What mypy says of calls, some of which are wrong: one line a complaint."""
    monkeypatch.chdir(ROOT)
    calls = [
        'subnet.Subnet(stack, "right", vpc_id=main.id, map_public_ip_on_launch=functions.equal(main.id, ""))',
        'subnet.Subnet(stack, "misspelt", vpc_id=main.id, cidr_blok="10.0.0.0/24")',
        'subnet.Subnet(stack, "missing")',
        'subnet.Subnet(stack, "wrong-type", vpc_id=main.id, map_public_ip_on_launch="yes")',
        'ecs_service.EcsService(stack, "block", name="x", load_balancer=ecs_service.NetworkConfiguration(subnets=[]))',
    ]
    path = tmp_path / "calls.py"
    path.write_text(HEAD + "".join(f"    {call}\n" for call in calls))
    said, _, _ = api.run([str(path), "--cache-dir", str(ROOT / ".mypy_cache"), "--no-error-summary"])
    return [line.partition("calls.py:")[2] for line in said.splitlines() if "error:" in line]


def test_each_wrong_argument_is_a_complaint_and_no_right_one(complaints: list[str]) -> None:
    first = len(HEAD.splitlines()) + 1
    assert {int(line.partition(":")[0]) - first for line in complaints} == {1, 2, 3, 4}
