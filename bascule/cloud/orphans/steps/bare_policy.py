"""A managed policy that is attached to no role and has one version."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """Only the policy's default version is left, and no role has it; users and groups that do keep it."""
    iam, policy = work.client, {"PolicyArn": work.orphan.arn}
    for page in work.pages("list_entities_for_policy", **policy, EntityFilter="Role"):
        for each in page["PolicyRoles"]:
            iam.detach_role_policy(**policy, RoleName=each["RoleName"])
    for page in work.pages("list_policy_versions", **policy):
        for each in page["Versions"]:
            if not each["IsDefaultVersion"]:
                iam.delete_policy_version(**policy, VersionId=each["VersionId"])
    return {}
