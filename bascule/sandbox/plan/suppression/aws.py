"""Differences that only the AWS provider does not count."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Value

_TRUE, _FALSE = ("1", "t", "T", "TRUE", "true", "True"), ("0", "f", "F", "FALSE", "false", "False")
_PROTOCOLS = {"-1": "all", "1": "icmp", "6": "tcp", "17": "udp", "58": "icmpv6"}
_RULE = ("rulePriority", "description", "selection", "action")
_SELECTION = ("tagStatus", "tagPatternList", "tagPrefixList", "countType", "countUnit", "countNumber")


def _texts(alike: Callable[[str, str], bool]) -> Callable[[Value, Value], bool]:
    """The comparison for texts only; one text is never none."""
    return lambda prior, proposed: isinstance(prior, str) and isinstance(proposed, str) and alike(prior, proposed)


def _bool_text(prior: str, proposed: str) -> bool:
    return any(prior in words and proposed in words for words in (_TRUE, _FALSE))


def _arn_or_name(prior: str, proposed: str) -> bool:
    """A name, and the ARN that ends in it."""
    return ("arn:" in prior or "arn:" in proposed) and _last(prior) == _last(proposed)


def _last(text: str) -> str:
    return text.rpartition("/")[2].rpartition(":")[2]


def _instant(prior: str, proposed: str) -> bool:
    try:
        return datetime.fromisoformat(prior) == datetime.fromisoformat(proposed)
    except (TypeError, ValueError):
        return False


def _network(prior: str, proposed: str) -> bool:
    try:
        return ipaddress.ip_network(prior, strict=False) == ipaddress.ip_network(proposed, strict=False)
    except ValueError:
        return False


def _address(prior: str, proposed: str) -> bool:
    try:
        return ipaddress.ip_address(prior) == ipaddress.ip_address(proposed)
    except ValueError:
        return False


def _networks(prior: Value, proposed: Value) -> bool:
    """The same ranges, however each is written."""
    if not isinstance(prior, list) or not isinstance(proposed, list) or len(prior) != len(proposed):
        return False
    return all(any(_network(before, after) for after in proposed) for before in prior)


def _switched_off(prior: Value, proposed: Value) -> bool:
    """A block is added in which a share of -1 says that there is none."""
    return is_zero(prior) and isinstance(proposed, list) and any(-1 in each.values() for each in proposed)


def _protocol(prior: str, proposed: str) -> bool:
    return _PROTOCOLS.get(prior, prior.lower()) == _PROTOCOLS.get(proposed, proposed.lower())


def _placement_field(prior: str, proposed: str) -> bool:
    """`host` and `instanceId` are one, in any case."""
    return _placed(prior) == _placed(proposed)


def _placed(field: str) -> str:
    return "instanceid" if field.lower() == "host" else field.lower()


def _lifecycle_policy(prior: str, proposed: str) -> bool:
    """Rules in any order, and in them only what the registry knows."""
    try:
        return _rules(json.loads(prior)) == _rules(json.loads(proposed))
    except (AttributeError, TypeError, ValueError):
        return False


def _rules(document: Any) -> list[Any]:
    return sorted((_rule(each) for each in document.get("rules") or ()), key=lambda each: each["rulePriority"] or 0)


def _rule(rule: Any) -> dict[str, Any]:
    kept = {key: rule.get(key) for key in _RULE}
    return kept | {"selection": {key: _unordered((rule.get("selection") or {}).get(key)) for key in _SELECTION}}


def _unordered(value: Any) -> Any:
    return sorted(map(str, value)) if isinstance(value, list) else value or None


def _empty_block(prior: Value, proposed: Value) -> bool:
    """A block is added in which nothing stands."""
    return is_zero(prior) and isinstance(proposed, list) and all(_hollow(each) for each in proposed)


def _hollow(value: Value) -> bool:
    return all(map(_hollow, value.values())) if isinstance(value, dict) else is_zero(value)


KINDS: dict[str, Callable[[Value, Value], bool]] = {
    "bool-text": _texts(_bool_text),
    "arn-or-name": _texts(_arn_or_name),
    "instant": _texts(_instant),
    "network": _texts(_network),
    "networks": _networks,
    "address": _texts(_address),
    "switched-off": _switched_off,
    "protocol": _texts(_protocol),
    "placement-field": _texts(_placement_field),
    "lifecycle-policy": _texts(_lifecycle_policy),
    "trimmed": _texts(lambda prior, proposed: prior.strip() == proposed.strip()),
    "empty-block": _empty_block,
}
