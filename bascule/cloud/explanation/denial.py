"""A call that IAM denied: which action is missing, and who could give it."""

from __future__ import annotations

import re

from bascule.cloud.call import Call
from bascule.errors import Problem

_ACTION = re.compile(r"not authorized to perform:? \[?(?P<action>[a-z0-9-]+:[A-Za-z0-9]+)")
_WHO = re.compile(r"(?P<who>arn:aws[a-z-]*:(?:iam|sts)::\d{12}:[\w+=,.@/-]+)")
_RESOURCE = re.compile(r"on resource:? (?P<resource>\S+)")
_ENCODED = "Encoded authorization failure message"
_DENIED_BY = (
    ("service control policy", "a service control policy of the organization"),
    ("permissions boundary", "the permissions boundary of the role"),
    ("session policy", "the policy of the session"),
    ("explicit deny", "a statement with an explicit deny"),
)


def explain_denial(found: str, call: Call) -> Problem:
    """The missing action from AWS's answer, which names it most of the time, else from the operation."""
    action = named["action"] if (named := _ACTION.search(found)) else call.action
    who = caller["who"] if (caller := _WHO.search(found)) else "the role that you use"
    resource = f" on {target['resource']}" if (target := _RESOURCE.search(found)) else ""
    return Problem(
        message=f"the IAM action {action} is missing",
        where=call.where,
        found=_shown(found),
        accepted=f"credentials that allow {action}{resource}",
        fix=_fix(found, action, who, call),
    )


def _shown(found: str) -> str:
    """The answer without the encoded part, which is as long as it is unreadable."""
    return found.partition(_ENCODED)[0].strip()


def _fix(found: str, action: str, who: str, call: Call) -> str:
    for words, denier in _DENIED_BY:
        if words in found:
            return f"{denier} denies {action}: its owner has to change it"
    return f"let {who} do {action}, or use a role that may: {call.sign_in}"
