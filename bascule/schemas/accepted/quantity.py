"""Quantities as Kubernetes writes them: `500m`, `2Gi`, `1e3`."""

from __future__ import annotations

import re
from decimal import Decimal

_FORM = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+))(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d+))?")
_DECIMAL = {"n": -9, "u": -6, "m": -3, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18}
_BINARY = {"Ki": 10, "Mi": 20, "Gi": 30, "Ti": 40, "Pi": 50, "Ei": 60}
_LONGEST_EXPONENT = 5

PATTERN = "^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$"
"""The expression that the real provider quotes when it refuses a quantity."""


def parse_quantity(text: object) -> Decimal | None:
    """The number that the text stands for; null for one that is no quantity."""
    match = _FORM.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        return None
    number, suffix, exponent = match.groups()
    if suffix in _BINARY:
        return Decimal(number) * Decimal(2) ** _BINARY[suffix]
    if exponent and len(exponent) > _LONGEST_EXPONENT:
        return None
    return Decimal(number).scaleb(int(exponent or _DECIMAL.get(suffix or "", 0)))
