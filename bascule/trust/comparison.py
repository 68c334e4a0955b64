"""How one value of a request compares with one of a policy, for each condition operator that does not negate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from ipaddress import ip_address, ip_network
from operator import eq, ge, gt, le, lt

from bascule.trust.pattern import arn_like, like

Comparison = Callable[[str, str], bool]


def _ordered(read: Callable[[str], float], compare: Callable[[float, float], bool]) -> Comparison:
    """Compares what both texts stand for; a text that stands for nothing never matches."""

    def holds(value: str, wanted: str) -> bool:
        try:
            return compare(read(value), read(wanted))
        except ValueError:
            return False

    return holds


def _seconds(text: str) -> float:
    """A date of ISO 8601, or seconds since 1970."""
    if text.isdigit():
        return float(text)
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _in_network(value: str, wanted: str) -> bool:
    try:
        return ip_address(value) in ip_network(wanted, strict=False)
    except ValueError:
        return False


def _same_folded(value: str, wanted: str) -> bool:
    return value.lower() == wanted.lower()


_ORDERS = {"Equals": eq, "LessThan": lt, "LessThanEquals": le, "GreaterThan": gt, "GreaterThanEquals": ge}

COMPARISONS: Mapping[str, Comparison] = {
    "StringEquals": eq,
    "StringEqualsIgnoreCase": _same_folded,
    "StringLike": like,
    "ArnEquals": arn_like,
    "ArnLike": arn_like,
    "BinaryEquals": eq,
    "Bool": _same_folded,
    "IpAddress": _in_network,
    **{f"Numeric{name}": _ordered(float, compare) for name, compare in _ORDERS.items()},
    **{f"Date{name}": _ordered(_seconds, compare) for name, compare in _ORDERS.items()},
}
"""By operator, as the IAM user guide documents it (condition operators)."""

NEGATED: Mapping[str, str] = {
    "StringNotEquals": "StringEquals",
    "StringNotEqualsIgnoreCase": "StringEqualsIgnoreCase",
    "StringNotLike": "StringLike",
    "ArnNotEquals": "ArnEquals",
    "ArnNotLike": "ArnLike",
    "NotIpAddress": "IpAddress",
    "NumericNotEquals": "NumericEquals",
    "DateNotEquals": "DateEquals",
}
"""Operators that hold where another one does not."""
