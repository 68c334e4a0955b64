"""Whether a role only reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bascule.check.aws.role import Role
from bascule.facts.aws_managed_policies import managed_policy_name, only_reads
from bascule.trust.reading import listed

_READING = re.compile(
    r"[\w-]+:(Get|List|Describe|BatchGet|BatchCheck|Head|Search|Lookup|Query|Scan|Select|View|Read|Check|Preview|"
    r"Simulate|Validate|Filter|Detect|Download|StartQuery|StopQuery|Test)[\w*?]*",
    re.IGNORECASE,
)
_HARMLESS = frozenset(
    {
        "dynamodb:deleteitem",
        "dynamodb:putitem",
        "kms:decrypt",
        "kms:encrypt",
        "kms:generatedatakey",
        "kms:generatedatakey*",
        "kms:reencrypt*",
        "logs:createlogstream",
        "logs:putlogevents",
    }
)
"""What a plan needs to encrypt its file and to lock a state in a table, and what writes logs."""


def only_reads_rights(role: Role) -> bool:
    """Whether all that the role is seen to be granted lets it read and nothing else; false where nothing is seen."""
    if not role.granted and not role.unread:
        return False
    if not all(only_reads(managed_policy_name(arn)) for arn in role.unread):
        return False
    return all(policy.complete and all(map(_reads, policy.statements)) for policy in role.granted)


def _reads(statement: Mapping[str, Any]) -> bool:
    if statement["Effect"] == "Deny":
        return True
    if "NotAction" in statement:
        return False
    actions = [action for action in listed(statement.get("Action", [])) if not _READING.fullmatch(action)]
    return all(action.lower() in _HARMLESS or _of_locks(action, statement) for action in actions)


def _of_locks(action: str, statement: Mapping[str, Any]) -> bool:
    """Writing S3's lock files."""
    resources = listed(statement.get("Resource", ["*"]))
    return action.lower() in ("s3:putobject", "s3:deleteobject") and all(each.endswith(".tflock") for each in resources)
