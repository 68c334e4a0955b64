"""A managed policy that has one version."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """Only the policy's default version is left. Who still has it is not the environment's, and keeps it."""
    for page in work.pages("list_policy_versions", PolicyArn=work.orphan.arn):
        for each in page["Versions"]:
            if not each["IsDefaultVersion"]:
                work.client.delete_policy_version(PolicyArn=work.orphan.arn, VersionId=each["VersionId"])
    return {}
