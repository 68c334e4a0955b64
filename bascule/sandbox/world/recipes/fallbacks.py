"""Values for whatever the overlay does not describe, from the attribute's name and type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bascule.sandbox.values.cty import Type, Value
from bascule.sandbox.world.recipes.aws_services import arn_region, service_of
from bascule.sandbox.world.recipes.lifelike import characters, identifier
from bascule.sandbox.world.scope import Scope
from bascule.schemas.rule import Rule

_START = "2026-01-01T00:00:00Z"
"""Times are always the same: a simulated cloud has no clock."""

_ADDRESSES = ("url", "endpoint")

_COLLECTIONS: dict[str, Any] = {"list": list, "set": list, "map": dict}


def fallback(
    type_name: str, path: str, type_: Type, *, scope: Scope, seed: str, attribute: Callable[[str], Value]
) -> Value:
    """A plausible value; null inside nested blocks, where the cloud seldom adds anything."""
    if not isinstance(type_, str):
        return _COLLECTIONS[type_[0]]() if type_[0] in _COLLECTIONS else None
    if type_ == "bool":
        return False
    if type_ == "number":
        return 0 if "." not in path else None
    if type_ == "dynamic" or "." in path:
        return None
    return _text(type_name, path, scope, f"{seed}|{path}", attribute)


def accepted(value: Value, rule: Rule) -> Value:
    """The value, or one that a configuration may hold: an imported object's values become one."""
    if isinstance(value, str) and rule.enum and value not in rule.enum:
        return rule.enum[0]
    lowest = rule.range[0] if rule.range else rule.min
    return lowest if value == 0 and value is not False and lowest is not None and lowest > 0 else value


def _text(type_name: str, name: str, scope: Scope, seed: str, attribute: Callable[[str], Value]) -> Value:
    service, kind = service_of(type_name)
    if name == "arn" and scope.provider == "aws":
        region = arn_region(service, scope.region)
        return f"arn:{scope.partition}:{service}:{region}:{scope.account}:{kind}/{attribute('id')}"
    if name.endswith(_ADDRESSES) and scope.provider == "aws":
        own = attribute("name") or attribute("id")
        return f"https://{service}.{scope.region}.{scope.dns_suffix}/{scope.account}/{own}"
    if name == "self_link":
        return f"https://www.googleapis.com/{attribute('id')}"
    if name.endswith(("_time", "_date", "_at")):
        return _START
    known = {
        "id": _identifier(type_name, scope, seed),
        "name": f"terraform-{characters('digits', 26, seed)}",
        "owner_id": scope.account,
        "account_id": scope.account,
        "region": scope.region,
        "project": scope.account,
        "status": "ACTIVE",
        "uid": identifier(seed),
        "etag": characters("hex", 32, seed),
    }
    return known.get(name, "")


def _identifier(type_name: str, scope: Scope, seed: str) -> str:
    if scope.provider == "google-beta":
        return f"projects/{scope.account}/{type_name.removeprefix('google_')}/{characters('hex', 12, seed)}"
    return characters("hex", 20, seed)
