"""Policies that AWS itself manages and that decide much, by name (AWS managed policy reference, read 2026-11)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_ALL = {"Effect": "Allow", "Action": "*", "Resource": "*"}

MANAGED_POLICIES: Mapping[str, Mapping[str, Any]] = {
    "AdministratorAccess": {"Version": "2012-10-17", "Statement": [_ALL]},
    "IAMFullAccess": {"Version": "2012-10-17", "Statement": [{**_ALL, "Action": "iam:*"}]},
    "PowerUserAccess": {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "NotAction": ["iam:*", "organizations:*", "account:*"], "Resource": "*"},
            {
                **_ALL,
                "Action": ["iam:CreateServiceLinkedRole", "iam:DeleteServiceLinkedRole", "iam:ListRoles"],
            },
        ],
    },
}
"""What the widest ones allow; what the two smaller ones allow besides changes nothing."""

_READING = re.compile(
    r"(.*/)?(ReadOnlyAccess|ViewOnlyAccess|SecurityAudit|Billing|.*ReadOnly(Access)?|.*_ReadOnlyAccess|CloudWatch.*ReadOnly.*)"
)


def managed_policy_name(arn: str) -> str:
    """The name of the policy that AWS manages, empty where the ARN is that of another one."""
    found = re.fullmatch(r"arn:[^:]*:iam::aws:policy/(?:.*/)?([^/]+)", arn)
    return found[1] if found else ""


def only_reads(name: str) -> bool:
    """Whether the managed policy's name says that it allows to read and nothing else."""
    return _READING.fullmatch(name) is not None
