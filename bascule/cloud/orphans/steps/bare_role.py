"""A role without policies that is in no instance profile."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """Nothing is attached to the role."""
    iam, role = work.client, {"RoleName": work.words["name"]}
    for page in work.pages("list_attached_role_policies", **role):
        for each in page["AttachedPolicies"]:
            iam.detach_role_policy(**role, PolicyArn=each["PolicyArn"])
    for page in work.pages("list_role_policies", **role):
        for name in page["PolicyNames"]:
            iam.delete_role_policy(**role, PolicyName=name)
    for page in work.pages("list_instance_profiles_for_role", **role):
        for each in page["InstanceProfiles"]:
            iam.remove_role_from_instance_profile(**role, InstanceProfileName=each["InstanceProfileName"])
    return {}
