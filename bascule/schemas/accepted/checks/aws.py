"""Checks that only the AWS provider has."""

from __future__ import annotations

import ipaddress
import json
import re
from collections.abc import Callable
from typing import Any

from bascule.schemas.accepted.formats import FORMATS

_TRUTHS = frozenset(("", "1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"))
_LAUNCH_TEMPLATE = re.compile(r"lt-[a-z0-9]+")
_LEGACY_NUMBERS = (7224, 9059, 10124, 17493)
_PRIVATE_NUMBERS = (range(64_512, 65_535), range(4_200_000_000, 4_294_967_295))
_LINK_LOCAL = ipaddress.IPv4Network("169.254.0.0/16")
_NORMAL_PRIORITIES, _DEFAULT_PRIORITY = range(1, 50_001), 99_999


def _bool_text(text: Any) -> str:
    return "" if text in _TRUTHS else f"cannot parse {text!r} as boolean"


def _launch_template_id(text: Any) -> str:
    if _LAUNCH_TEMPLATE.fullmatch(text):
        return ""
    return f"{text!r} must begin with 'lt-' and be comprised of only alphanumeric characters"


def _rule_priority(number: Any) -> str:
    if number in _NORMAL_PRIORITIES or number == _DEFAULT_PRIORITY:
        return ""
    return f"{number} must be in the range 1-50000 for normal rule or 99999 for the default rule"


def _iam_policy(text: Any) -> str:
    """JSON as any other is another rule's to check; here, what IAM's own arguments refuse beyond that."""
    if not text:
        return "contains an invalid JSON policy: it is empty"
    if text[:1].isspace():
        return "contains an invalid JSON policy: leading space characters are not allowed"
    try:
        document = json.loads(text)
    except ValueError:
        return ""
    return "" if isinstance(document, dict) else "contains an invalid JSON policy: it is no JSON object"


def _identifier(text: Any) -> str:
    """How databases and clusters are called."""
    if not re.fullmatch(r"[0-9a-z-]*", text):
        return f"{text!r}: only lowercase alphanumeric characters and hyphens allowed"
    return _hyphenated(text)


def _hyphenated(text: str) -> str:
    if not text[:1].isalpha():
        return f"{text!r}: first character must be a letter"
    if "--" in text or text.endswith("-"):
        return f"{text!r} cannot contain two consecutive hyphens or end with one"
    return ""


def _identifier_prefix(text: Any) -> str:
    return _identifier(text.removesuffix("-"))


def _cache_identifier(text: Any) -> str:
    """As for a database; upper case is accepted, and written in lower case."""
    return _identifier(text.lower())


def _snapshot(text: Any) -> str:
    if not re.fullmatch(r"[0-9A-Za-z-]*", text):
        return f"{text!r}: only alphanumeric characters and hyphens allowed"
    return _hyphenated(text)


def _amazon_number(text: Any) -> str:
    """The number of an autonomous system on Amazon's side."""
    if not re.fullmatch(r"[+-]?\d+", text):
        return f"{text!r} must be a 64-bit integer"
    if int(text) in _LEGACY_NUMBERS or any(int(text) in each for each in _PRIVATE_NUMBERS):
        return ""
    return f"{text!r} must be 7224, 9059, 10124 or 17493 or in the range 64512 to 65534 or 4200000000 to 4294967294"


def _transit_ranges(texts: Any) -> str:
    """What a transit gateway announces: IPv4 up to /24, not link-local, or IPv6 up to /64."""
    return next(filter(None, map(_transit_range, texts)), "")


def _transit_range(text: str) -> str:
    if problem := FORMATS["cidr"](text):
        return problem
    network = ipaddress.ip_network(text)
    if isinstance(network, ipaddress.IPv4Network) and network.subnet_of(_LINK_LOCAL):
        return f"{text!r} must not be from range {_LINK_LOCAL}"
    longest = 24 if isinstance(network, ipaddress.IPv4Network) else 64
    return "" if network.prefixlen <= longest else f"{text!r} must have at most {longest} significant bits"


def _json_text(text: Any) -> str:
    """As the format, but an empty text will do."""
    try:
        json.loads(text or "null")
    except ValueError as error:
        return f"contains an invalid JSON: {error}"
    return ""


CHECKS: dict[str, Callable[[Any], str]] = {
    "bool-text": _bool_text,
    "launch-template-id": _launch_template_id,
    "rule-priority": _rule_priority,
    "iam-policy": _iam_policy,
    "amazon-number": _amazon_number,
    "transit-ranges": _transit_ranges,
    "json-text": _json_text,
    "identifier": _identifier,
    "identifier-prefix": _identifier_prefix,
    "cache-identifier": _cache_identifier,
    "snapshot-identifier": _snapshot,
}
