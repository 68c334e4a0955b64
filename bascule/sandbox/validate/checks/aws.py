"""Checks that only the AWS provider has."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

_TRUTHS = frozenset(("", "1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"))
_LAUNCH_TEMPLATE = re.compile(r"lt-[a-z0-9]+")
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


CHECKS: dict[str, Callable[[Any], str]] = {
    "bool-text": _bool_text,
    "launch-template-id": _launch_template_id,
    "rule-priority": _rule_priority,
    "iam-policy": _iam_policy,
    "identifier": _identifier,
    "identifier-prefix": _identifier_prefix,
    "cache-identifier": _cache_identifier,
    "snapshot-identifier": _snapshot,
}
