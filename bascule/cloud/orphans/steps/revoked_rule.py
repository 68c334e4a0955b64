"""A rule of a security group, revoked: EC2 has no operation that deletes one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """The rule is gone."""
    revoke(work, [work.orphan.item])
    return {}


def revoke(work: Work, rules: Sequence[Any]) -> None:
    """The rules, as EC2 describes them, are gone from their groups; the two directions are two operations."""
    for egress, operation in ((True, "revoke_security_group_egress"), (False, "revoke_security_group_ingress")):
        by_group: dict[str, list[str]] = {}
        for each in rules:
            if each["IsEgress"] is egress:
                by_group.setdefault(each["GroupId"], []).append(each["SecurityGroupRuleId"])
        for group, ids in by_group.items():
            getattr(work.client, operation)(GroupId=group, SecurityGroupRuleIds=ids)
