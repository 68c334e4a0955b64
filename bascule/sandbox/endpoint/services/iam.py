"""IAM: what has to be taken off a role or a policy before it can be deleted."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.endpoint.call import Call, Operation, Params

_ROLE, _POLICY, _PROFILE = "aws_iam_role", "aws_iam_policy", "aws_iam_instance_profile"
_INLINE, _ATTACHMENT = "aws_iam_role_policy", "aws_iam_role_policy_attachment"


def _attached(call: Call) -> Params:
    arns = [each["policy_arn"] for each in _of_role(call, _ATTACHMENT)]
    policies = [{"PolicyName": arn.rpartition("/")[2], "PolicyArn": arn} for arn in arns]
    return {"AttachedPolicies": policies, "IsTruncated": False}


def _inline(call: Call) -> Params:
    return {"PolicyNames": [each["name"] for each in _of_role(call, _INLINE)], "IsTruncated": False}


def _profiles(call: Call) -> Params:
    shown = [
        {"InstanceProfileName": each["name"], "Arn": each["arn"], "Path": each["path"], "Roles": []}
        for each in _of_role(call, _PROFILE)
    ]
    return {"InstanceProfiles": shown, "IsTruncated": False}


def _of_role(call: Call, type_name: str) -> list[dict[str, Any]]:
    """What belongs to the role; ApiError if there is no such role."""
    name = call.attributes(call.row(_ROLE, call.params["RoleName"]))["name"]
    return [each for _, each in call.objects(type_name) if each["role"] == name]


def _entities(call: Call) -> Params:
    arn = call.attributes(call.row(_POLICY, call.params["PolicyArn"]))["arn"]
    roles = [{"RoleName": each["role"]} for _, each in call.objects(_ATTACHMENT) if each["policy_arn"] == arn]
    return {"PolicyGroups": [], "PolicyUsers": [], "PolicyRoles": roles, "IsTruncated": False}


OPERATIONS = {
    "ListAttachedRolePolicies": Operation(answer=_attached, type=_ATTACHMENT),
    "ListEntitiesForPolicy": Operation(answer=_entities, type=_ATTACHMENT),
    "ListInstanceProfilesForRole": Operation(answer=_profiles, type=_PROFILE),
    "ListRolePolicies": Operation(answer=_inline, type=_INLINE),
}
