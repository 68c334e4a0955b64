"""What the engine keeps of an object that exceeds the account's quotas."""

from __future__ import annotations

from typing import Any

from tests.deploy.sandbox.conftest import StackFolder

ACCELERATED = "L-DB2E81BA"


def group() -> dict[str, Any]:
    """A group that wants two instances of four vCPUs."""
    sizes = {"name": "gpu", "min_size": 1, "max_size": 2, "desired_capacity": 2, "availability_zones": ["us-east-1a"]}
    template = {"id": "${aws_launch_template.gpu.id}", "version": "${aws_launch_template.gpu.latest_version}"}
    return {
        "provider": {"aws": {"region": "us-east-1"}},
        "resource": {
            "aws_launch_template": {"gpu": {"name": "gpu", "instance_type": "g6.xlarge", "image_id": "ami-0123abcd"}},
            "aws_autoscaling_group": {"gpu": {**sizes, "launch_template": template}},
        },
    }


def test_a_group_that_waits_in_vain_is_tainted_and_replaced_once_the_account_grants_more(stack: StackFolder) -> None:
    stack.quotas = {ACCELERATED: 4}
    refused = " ".join(stack.refused(group()).split())
    assert "capacity satisfied: timeout" in refused
    assert "VcpuLimitExceeded" in refused
    assert stack.planned() == {"aws_autoscaling_group.gpu": ["delete", "create"]}
    stack.quotas = {ACCELERATED: 8}
    stack.apply(group())
    assert stack.empty_plan()
