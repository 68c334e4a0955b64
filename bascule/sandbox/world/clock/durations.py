"""How long the real cloud takes, in seconds. Nothing here waits: the simulated cloud only counts.

The overlay's `takes` says it by change: `takes = { create = "12m" }`, or `{ create = "5m", when = "attribute" }` where
the provider waits only if that attribute is on. Other changes take what an answer of an API usually takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Value

USUAL = 2.0
"""Seconds of a change that nobody waits for."""

USUAL_LIMIT = 20 * 60.0
"""How long a provider waits for a change unless its type or configuration says otherwise: the plugin SDK's default."""

_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_PART = re.compile(r"(\d+(?:\.\d+)?)(h|ms|m|s)")
_MINUTE, _HOUR = 60, 3600


def seconds(text: str) -> float | None:
    """A duration as configurations write it, such as `1h15m0s`; null for a text that is none."""
    parts = _PART.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        return None
    return sum(float(number) * _UNITS[unit] for number, unit in parts)


def spoken(duration: float) -> str:
    """The duration as one says it: `20 min`, `1 h 15 min`, `2 s`."""
    if duration < _MINUTE:
        return f"{duration:.0f} s"
    if duration < _HOUR:
        return f"{duration / _MINUTE:.0f} min"
    hours, rest = divmod(round(duration / _MINUTE), _MINUTE)
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def taken(resource: ResourceType, change: str, value: Mapping[str, Value]) -> float:
    """What the change takes in reality."""
    takes: Mapping[str, Any] = resource.overlay.get("takes", {})
    if change not in takes or ("when" in takes and is_zero(value.get(takes["when"]))):
        return USUAL
    return seconds(takes[change]) or USUAL


def allowed(resource: ResourceType, change: str, value: Mapping[str, Value]) -> float:
    """How long the provider would wait: as `timeouts` says, else the type's own limit."""
    configured = value.get("timeouts")
    own = configured.get(change) if isinstance(configured, dict) else None
    text = own if isinstance(own, str) else resource.timeouts.get(change, "")
    return seconds(text) or USUAL_LIMIT
