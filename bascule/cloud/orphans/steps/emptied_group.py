"""A security group without rules: groups that name one another cannot be deleted otherwise."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.steps.revoked_rule import revoke
from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """The group names no other one."""
    filters = [{"Name": "group-id", "Values": [work.id]}]
    pages = work.pages("describe_security_group_rules", Filters=filters)
    revoke(work, [each for page in pages for each in page["SecurityGroupRules"]])
    return {}
