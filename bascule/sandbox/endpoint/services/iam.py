"""IAM: roles and policies by their path, and what has to be taken off them before they can be deleted."""

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


def _roles(call: Call) -> Params:
    shown = [
        {"RoleName": each["name"], "Arn": each["arn"], "Path": each["path"], "RoleId": each["unique_id"]}
        for each in _below(call, _ROLE)
    ]
    return {"Roles": shown, "IsTruncated": False}


def _policies(call: Call) -> Params:
    shown = [{"PolicyName": each["name"], "Arn": each["arn"], "Path": each["path"]} for each in _below(call, _POLICY)]
    return {"Policies": shown, "IsTruncated": False}


def _below(call: Call, type_name: str) -> list[dict[str, Any]]:
    """The objects of the type whose path begins as the call says."""
    prefix = call.params.get("PathPrefix", "/")
    return [each for _, each in call.objects(type_name) if str(each["path"] or "/").startswith(prefix)]


def _role_tags(call: Call) -> Params:
    return _tags(call, _ROLE, call.params["RoleName"])


def _policy_tags(call: Call) -> Params:
    return _tags(call, _POLICY, call.params["PolicyArn"])


def _tags(call: Call, type_name: str, name: str) -> Params:
    tags = call.attributes(call.row(type_name, name))["tags_all"] or {}
    return {"Tags": [{"Key": key, "Value": value} for key, value in sorted(tags.items())], "IsTruncated": False}


def _versions(call: Call) -> Params:
    call.row(_POLICY, call.params["PolicyArn"])
    return {"Versions": [{"VersionId": "v1", "IsDefaultVersion": True}], "IsTruncated": False}


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
    "ListPolicies": Operation(answer=_policies, type=_POLICY),
    "ListPolicyTags": Operation(answer=_policy_tags, type=_POLICY),
    "ListPolicyVersions": Operation(answer=_versions, type=_POLICY),
    "ListRolePolicies": Operation(answer=_inline, type=_INLINE),
    "ListRoles": Operation(answer=_roles, type=_ROLE),
    "ListRoleTags": Operation(answer=_role_tags, type=_ROLE),
}
