"""Texts with a form: JSON, CIDR, ARN, times, durations, addresses, base64, IAM members."""

from __future__ import annotations

import base64
import ipaddress
import json
import re
from collections.abc import Callable
from datetime import datetime

from bascule.schemas.accepted.duration import seconds

_ARN = re.compile(r"arn:(aws[a-zA-Z-]*)?:([^:]*):([^:]*):([^:]*):(.+)", re.DOTALL)
_REGION = re.compile(r"([a-z]{2,4}(-[a-z]+)+-\d{1,2})?")
_ACCOUNT = re.compile(r"(aws|aws-managed|third-party|aws-marketplace|cw.{10}|\d{12})?")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_MEMBER = re.compile(
    r"(?!deleted).*(.+:.+|projectOwners|projectReaders|projectWriters|allUsers|allAuthenticatedUsers).*"
)


def _json(text: str) -> str:
    try:
        json.loads(text)
    except ValueError as error:
        return f"contains an invalid JSON: {error}"
    return ""


def _cidr(text: str) -> str:
    try:
        network = ipaddress.ip_interface(text)
    except ValueError:
        return f"{text!r} is not a valid CIDR block"
    if "/" not in text:
        return f"{text!r} is not a valid CIDR block"
    if network.ip != network.network.network_address:
        return f"{text!r} is not a valid CIDR block; did you mean {str(network.network)!r}?"
    return ""


def _any_cidr(text: str) -> str:
    """A range that may be written with any of its addresses."""
    try:
        ipaddress.ip_interface(text)
    except ValueError:
        return f"{text!r} is not a valid CIDR block"
    return "" if "/" in text else f"{text!r} is not a valid CIDR block"


def _cidr_of(version: int) -> Callable[[str], str]:
    def check(text: str) -> str:
        problem = _cidr(text)
        if problem or ipaddress.ip_network(text).version == version:
            return problem
        return f"{text!r} is not a valid IPv{version} CIDR block"

    return check


def _arn(text: str) -> str:
    match = _ARN.fullmatch(text)
    if not text:
        return ""
    if match is None or not match.group(2):
        return f"{text!r} is an invalid ARN"
    if not match.group(1) or not _REGION.fullmatch(match.group(3)) or not _ACCOUNT.fullmatch(match.group(4)):
        return f"{text!r} is an invalid ARN: wrong partition, region or account"
    return ""


def _rfc3339(text: str) -> str:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return f"{text!r} is not a valid RFC3339 time"
    return "" if _TIME.fullmatch(text) else f"{text!r} is not a valid RFC3339 time"


def _duration(text: str) -> str:
    return f"{text!r} is not a valid duration" if seconds(text) is None else ""


def _ip(text: str) -> str:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return f"{text!r} is not a valid IP address"
    return ""


def _ip_of(version: int) -> Callable[[str], str]:
    def check(text: str) -> str:
        problem = _ip(text)
        if problem or ipaddress.ip_address(text).version == version:
            return problem
        return f"{text!r} is not a valid IPv{version} address"

    return check


def _base64(text: str) -> str:
    try:
        base64.b64decode(text, validate=True)
    except ValueError:
        return f"{text!r} is not base64-encoded"
    return ""


def _member(text: str) -> str:
    return "" if _MEMBER.fullmatch(text) else f"{text!r} is not a valid IAM member"


FORMATS: dict[str, Callable[[str], str]] = {
    "json": _json,
    "cidr": _cidr,
    "any-cidr": _any_cidr,
    "ipv4-cidr": _cidr_of(4),
    "ipv6-cidr": _cidr_of(6),
    "arn": _arn,
    "rfc3339": _rfc3339,
    "duration": _duration,
    "ip": _ip,
    "ipv4": _ip_of(4),
    "ipv6": _ip_of(6),
    "base64": _base64,
    "iam-member": _member,
}
"""By the name that a rule's `format` has: what is wrong with the text, or an empty text."""
