"""How a provider writes a text into its plan, whatever form the configuration gave it (`written` of a rule)."""

from __future__ import annotations

import json
from collections.abc import Callable

from bascule.sandbox.plan.rules.documents import normal_json
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value


def written(resource: ResourceType, path: str, value: Value) -> Value:
    """The value of the argument at `path` as the plan has it."""
    rule = resource.rule(path)
    form = rule.written or ("json" if rule.format == "json" and resource.overlay.get("writes_json") else "")
    return _FORMS[form](value) if form and isinstance(value, str) else value


def _normal(text: str) -> str:
    try:
        return normal_json(json.loads(text))
    except ValueError:
        return text


def _protocol(text: str) -> str:
    """A protocol of the internet by its name, all of them as -1."""
    return _PROTOCOLS.get(text.lower(), text.lower())


_PROTOCOLS = {"all": "-1", "1": "icmp", "6": "tcp", "17": "udp", "58": "icmpv6"}
_FORMS: dict[str, Callable[[str], str]] = {
    "upper": str.upper,
    "lower": str.lower,
    "json": _normal,
    "protocol": _protocol,
}
