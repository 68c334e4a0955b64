"""Elastic Load Balancing: deletion protection, and the health of targets as it follows from their services."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.endpoint.api_error import not_simulated
from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.services.ecs.targets import targets_of

_BALANCER, _GROUP = "aws_lb", "aws_lb_target_group"
_PROTECTION = "deletion_protection.enabled"


def _modify(call: Call) -> Params:
    row = call.row(_BALANCER, call.params["LoadBalancerArn"])
    asked = {each["Key"]: each.get("Value") for each in call.params["Attributes"]}
    if others := sorted(asked.keys() - {_PROTECTION}):
        raise not_simulated(f"elasticloadbalancing:{call.model.name} of {', '.join(others)}")
    if _PROTECTION in asked:
        call.change(row, enable_deletion_protection=asked[_PROTECTION] == "true")
    return {"Attributes": call.params["Attributes"]}


def _health(call: Call) -> Params:
    group = call.attributes(call.row(_GROUP, call.params["TargetGroupArn"]))
    return {"TargetHealthDescriptions": [_target(*each) for each in targets_of(call, str(group["arn"]))]}


def _target(address: str, port: int, state: str) -> dict[str, Any]:
    reason = {"initial": "Elb.RegistrationInProgress", "unhealthy": "Target.FailedHealthChecks"}.get(state)
    health = {"State": state, **({"Reason": reason} if reason else {})}
    return {"Target": {"Id": address, "Port": port}, "HealthCheckPort": str(port), "TargetHealth": health}


OPERATIONS = {
    "DescribeTargetHealth": Operation(answer=_health, type=_GROUP),
    "ModifyLoadBalancerAttributes": Operation(answer=_modify, type=_BALANCER, change="update"),
}
