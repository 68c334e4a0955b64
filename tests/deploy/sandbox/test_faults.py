"""Faults, slowness and a store that cannot be used, as the engine's user meets them."""

from __future__ import annotations

import json
from contextlib import closing
from typing import Any

import pytest

from bascule.sandbox.run_summary import summarise
from bascule.sandbox.world.faults.fault import Fault, Faults
from bascule.sandbox.world.store.call_log import CallLog
from bascule.sandbox.world.store.store import Store
from tests.deploy.sandbox.conftest import StackFolder

TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "eks.amazonaws.com"}},
        ],
    }
)


def cluster(**timeouts: str) -> dict[str, Any]:
    """A cluster in a network of its own."""
    subnets = {
        zone: {
            "vpc_id": "${aws_vpc.net.id}",
            "cidr_block": f"10.0.{number}.0/24",
            "availability_zone": f"us-east-1{zone}",
        }
        for number, zone in enumerate("ab")
    }
    return {
        "provider": {"aws": {"region": "us-east-1"}},
        "resource": {
            "aws_vpc": {"net": {"cidr_block": "10.0.0.0/16"}},
            "aws_subnet": subnets,
            "aws_iam_role": {"control": {"name": "control", "assume_role_policy": TRUST}},
            "aws_eks_cluster": {
                "main": {
                    "name": "main",
                    "role_arn": "${aws_iam_role.control.arn}",
                    "vpc_config": [{"subnet_ids": ["${aws_subnet.a.id}", "${aws_subnet.b.id}"]}],
                    **({"timeouts": timeouts} if timeouts else {}),
                }
            },
        },
    }


def inject(stack: StackFolder, fault: Fault) -> None:
    with closing(Store(stack.store)) as store:
        Faults(store).add(fault)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault(kind="timeout", type="aws_eks_cluster", times=1), ("context deadline exceeded",)),
        # Which of the two an engine says depends on whether its call was sent when the provider died.
        (Fault(kind="kill", type="aws_subnet", times=1), ("Plugin did not respond", "request was cancelled")),
    ],
    ids=lambda value: value.kind if isinstance(value, Fault) else "",
)
def test_the_apply_after_a_fault_finishes_and_nothing_exists_twice(
    stack: StackFolder, fault: Fault, words: tuple[str, ...]
) -> None:
    inject(stack, fault)
    said = " ".join(stack.refused(cluster()).split())
    assert any(each in said for each in words), said
    stack.apply(cluster())
    assert stack.empty_plan()
    assert len(stack.objects()) == 5


def test_a_few_throttles_cost_only_time_that_nobody_waits(stack: StackFolder) -> None:
    inject(stack, Fault(kind="throttle", times=2))
    stack.apply(cluster())
    runs = summarise(CallLog(stack.store).calls())
    assert [round(run.in_reality / 60) for run in runs if run.changes] == [14]


def test_a_limit_that_is_too_short_leaves_a_tainted_object_that_the_next_apply_replaces(stack: StackFolder) -> None:
    assert "timeout: 5 min" in " ".join(stack.refused(cluster(create="5m")).split())
    stack.write(cluster(create="20m"))
    assert stack.planned() == {"aws_eks_cluster.main": ["delete", "create"]}
    stack.apply(cluster(create="20m"))
    assert len(stack.objects()) == 5


def test_a_store_that_cannot_be_used_is_told_once_with_file_and_next_step(stack: StackFolder) -> None:
    stack.apply(cluster())
    stack.objects("PRAGMA user_version = 99")
    said = stack.refused(cluster(), "plan")
    assert said.count("Error: ") == 1
    assert "123456789012.db" in said
    assert "bascule sandbox reset 123456789012" in " ".join(said.split())
