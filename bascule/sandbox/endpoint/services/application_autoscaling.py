"""Application Auto Scaling: scalable targets, their policies and scheduled actions."""

from __future__ import annotations

from collections.abc import Callable
from sqlite3 import Row
from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError
from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.paging import page
from bascule.sandbox.endpoint.shapes import members
from bascule.sandbox.endpoint.times import CREATED

_TARGET, _POLICY = "aws_appautoscaling_target", "aws_appautoscaling_policy"
_ACTION = "aws_appautoscaling_scheduled_action"
_NAMED = {"service_namespace": "ServiceNamespace", "resource_id": "ResourceId"}
_IDENTIFYING = {**_NAMED, "scalable_dimension": "ScalableDimension"}
_NAMES = {_POLICY: {"name": "PolicyName"}, _ACTION: {"name": "ScheduledActionName"}}


def _targets(call: Call) -> Params:
    wanted = call.params.get("ResourceIds")
    return _described(call, _TARGET, "ScalableTargets", lambda each: wanted is None or each["resource_id"] in wanted)


def _policies(call: Call) -> Params:
    names = call.params.get("PolicyNames")
    resource = call.params.get("ResourceId")

    def matches(attributes: dict[str, Any]) -> bool:
        named = names is None or attributes["name"] in names
        return named and resource in (None, attributes["resource_id"])

    return _described(call, _POLICY, "ScalingPolicies", matches)


def _actions(call: Call) -> Params:
    names, resource = call.params.get("ScheduledActionNames"), call.params.get("ResourceId")

    def matches(attributes: dict[str, Any]) -> bool:
        return (names is None or attributes["name"] in names) and resource in (None, attributes["resource_id"])

    return _described(call, _ACTION, "ScheduledActions", matches)


def _described(call: Call, type_: str, list_: str, matches: Callable[[dict[str, Any]], bool]) -> Params:
    shape = call.model.output_shape.members[list_].member
    namespace, dimension = call.params["ServiceNamespace"], call.params.get("ScalableDimension")
    found = [
        {**members(shape, each), **_named(type_, each), "CreationTime": CREATED}
        for _, each in call.objects(type_)
        if each["service_namespace"] == namespace and dimension in (None, each["scalable_dimension"]) and matches(each)
    ]
    part, token = page(found, call.params.get("NextToken"), call.params.get("MaxResults", 50), code=_TOKEN)
    return {list_: part, "NextToken": token}


_TOKEN = "InvalidNextTokenException"  # noqa: S105 - the code of an error


def _named(type_: str, attributes: dict[str, Any]) -> Params:
    if type_ == _TARGET:
        return {"ScalableTargetARN": attributes["arn"], "RoleARN": attributes["role_arn"]}
    if type_ == _ACTION:
        return {
            "ScheduledActionName": attributes["name"],
            "ScheduledActionARN": attributes["arn"],
            "ScalableTargetAction": _capacity(attributes),
        }
    return {"PolicyName": attributes["name"], "PolicyARN": attributes["arn"]}


def _capacity(action: dict[str, Any]) -> Params:
    """What a scheduled action sets; the provider keeps the numbers as text."""
    (block,) = action["scalable_target_action"]
    set_ = {"MinCapacity": block["min_capacity"], "MaxCapacity": block["max_capacity"]}
    return {name: int(value) for name, value in set_.items() if value is not None}


def _schedule(call: Call) -> Params:
    """A scheduled action that is there already; only what the call names changes."""
    row, params = _found(call, _ACTION, "scheduled action"), call.params
    asked = {"schedule": params.get("Schedule"), "timezone": params.get("Timezone")}
    changed: dict[str, Any] = {name: value for name, value in asked.items() if value is not None}
    if capacity := params.get("ScalableTargetAction"):
        names = {"min_capacity": "MinCapacity", "max_capacity": "MaxCapacity"}
        block = {name: str(capacity[member]) if member in capacity else None for name, member in names.items()}
        changed["scalable_target_action"] = [block]
    call.change(row, **changed)
    return {}


def _register(call: Call) -> Params:
    params = call.params
    given = {"min_capacity": params.get("MinCapacity"), "max_capacity": params.get("MaxCapacity")}
    row = _look(call, _TARGET)
    if row is None:
        if None in given.values():
            raise ApiError("ValidationException", "Minimum and maximum capacity are required for a new target.")
        _check_order(given)
        asked = {name: params[member] for name, member in _IDENTIFYING.items()}
        _, attributes = call.make(_TARGET, {**asked, **given})
    else:
        changed = {name: value for name, value in given.items() if value is not None}
        _check_order({**call.attributes(row), **changed})
        attributes = call.change(row, **changed)
    return {"ScalableTargetARN": attributes["arn"]}


def _check_order(capacity: dict[str, Any]) -> None:
    if capacity["min_capacity"] > capacity["max_capacity"]:
        raise ApiError("ValidationException", "Maximum capacity cannot be less than minimum capacity.")


def _deregister(call: Call) -> Params:
    call.remove(_found(call, _TARGET, "scalable target"))
    return {}


def _delete_policy(call: Call) -> Params:
    call.remove(_found(call, _POLICY, "scaling policy"))
    return {}


def _look(call: Call, type_: str) -> Row | None:
    identifying = {**_IDENTIFYING, **_NAMES.get(type_, {})}
    for row, attributes in call.objects(type_):
        if all(attributes[name] == call.params[member] for name, member in identifying.items()):
            return row
    return None


def _found(call: Call, type_: str, kind: str) -> Row:
    row = _look(call, type_)
    if row is None:
        message = f"No {kind} found for {', '.join(str(call.params[each]) for each in _IDENTIFYING.values())}"
        raise ApiError("ObjectNotFoundException", message)
    return row


OPERATIONS = {
    "DeleteScalingPolicy": Operation(answer=_delete_policy, type=_POLICY, change="delete"),
    "DeregisterScalableTarget": Operation(answer=_deregister, type=_TARGET, change="delete"),
    "DescribeScalableTargets": Operation(answer=_targets, type=_TARGET),
    "DescribeScalingPolicies": Operation(answer=_policies, type=_POLICY),
    "DescribeScheduledActions": Operation(answer=_actions, type=_ACTION),
    "PutScheduledAction": Operation(answer=_schedule, type=_ACTION, change="update"),
    "RegisterScalableTarget": Operation(answer=_register, type=_TARGET, change="update"),
}
