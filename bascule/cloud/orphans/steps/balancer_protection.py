"""A load balancer without deletion protection."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """The load balancer may be deleted."""
    attributes = [{"Key": "deletion_protection.enabled", "Value": "false"}]
    work.client.modify_load_balancer_attributes(LoadBalancerArn=work.orphan.arn, Attributes=attributes)
    return {}
