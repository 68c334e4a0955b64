"""How a provider writes a text into its plan, whatever form the configuration gave it (`written` of a rule)."""

from __future__ import annotations

import base64
import hashlib
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


def _plain_json(text: str) -> str:
    """As JSON, but with the characters that Go's encoder escapes left as they are."""
    try:
        return json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    except ValueError:
        return text


def _digest(text: str) -> str:
    """The digest of a script, however it was encoded."""
    try:
        content = base64.b64decode(text, validate=True)
    except ValueError:
        content = text.encode()
    return hashlib.sha1(content, usedforsecurity=False).hexdigest()


def _protocol(text: str) -> str:
    """A protocol of the internet by its name, all of them as -1."""
    return _PROTOCOLS.get(text.lower(), text.lower())


_PROTOCOLS = {"all": "-1", "1": "icmp", "6": "tcp", "17": "udp", "58": "icmpv6"}
_FORMS: dict[str, Callable[[str], str]] = {
    "upper": str.upper,
    "lower": str.lower,
    "json": _normal,
    "plain-json": _plain_json,
    "digest": _digest,
    "trimmed": str.strip,
    "without-dot": lambda text: text.removesuffix("."),
    "lower-without-dot": lambda text: text.removesuffix(".").lower(),
    "protocol": _protocol,
}
