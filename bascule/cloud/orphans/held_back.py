"""Deletions that a cloud refuses as long as something else is there."""

from __future__ import annotations

from dataclasses import replace

from bascule.cloud.orphans.work import Work
from bascule.errors import CloudError, Problem

_USED = ("DependencyViolation", "DeleteConflict", "ResourceInUse", "ResourceInUseException")
"""Codes that several services have."""

_SHOWN = 5


def is_held_back(error: CloudError, work: Work) -> bool:
    """Whether the same deletion may succeed later."""
    return error.transient or error.code in (*_USED, *work.kind.busy)


def explained(error: CloudError, work: Work) -> Problem:
    """Why the object is still there, what uses it, and the next step."""
    (first, *_) = error.problems
    problem = replace(first, message=f"{work.orphan.title}: {first.message}")
    if not is_held_back(error, work):
        return problem
    users = _users(work)
    said = f"{first.found or first.message}; it is used by {users}" if users else first.found
    fix = "delete what uses it" if users else "look what uses it"
    return replace(problem, found=said, fix=f"{fix}, then run `bascule orphans ENV --delete` again")


def _users(work: Work) -> str:
    """The network interfaces in an object of a network: whose they are, their descriptions tell."""
    if not work.kind.network:
        return ""
    filters = [{"Name": work.kind.network, "Values": [work.id]}]
    try:
        found = work.client.describe_network_interfaces(Filters=filters)["NetworkInterfaces"]
    except CloudError:
        return ""
    named = [f"{each['NetworkInterfaceId']} ({each.get('Description') or each['Status']})" for each in found]
    return ", ".join([*named[:_SHOWN], *(["…"] if named[_SHOWN:] else [])])
