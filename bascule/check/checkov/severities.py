"""How bad findings of Checkov are: it tells severities only to those who send their files to its maker.

Written on 2026-11-21 by what each rule asks for: critical is what is open to everybody or grants everything, high is
what one more mistake opens, low is what costs money, comfort or a record rather than safety. An environment's file
says otherwise by `checks.severities`.
"""

from __future__ import annotations

from bascule.check.severity import Severity


def _ids(family: str, numbers: str) -> set[str]:
    return {f"{family}_{number}" for number in numbers.split()}


_CRITICAL = (
    # Keys and passwords in plain text; ports of machines and whole networks open; public data; everything granted.
    _ids("CKV_AWS", "41 45 46 17 20 24 25 32 33 57 60 61 62 63 70 274 277 358 393")
    | _ids("CKV2_AWS", "40")
    | _ids("CKV_GCP", "2 3 11 15 28 42 45 102")
)
_HIGH = (
    _ids("CKV_AWS", "2 3 8 16 19 26 27 34 38 39 53 54 55 56 58 79 88 97 103 108 109 110 174 286 287 288 289 333 337")
    | _ids("CKV2_AWS", "6 12 20 69")
    | _ids("CKV_GCP", "7 18 20 25 29 41 46 47 48 49 60 106 114")
)
_LOW = (
    _ids("CKV_AWS", "18 23 50 65 68 115 116 117 118 124 126 135 144 226 272 310 332 336 338 374 394")
    | _ids("CKV2_AWS", "5 19 31 38 39 41 47 57 60 61 62 64 71")
    | _ids("CKV_GCP", "16 21 22 23 61 62 78 84")
)

WEIGHED = _CRITICAL | _HIGH | _LOW


def severity_of(rule: str) -> Severity:
    """That of a rule by its id; medium for those that nobody weighed."""
    if rule in _CRITICAL:
        return Severity.CRITICAL
    if rule in _HIGH:
        return Severity.HIGH
    return Severity.LOW if rule in _LOW else Severity.MEDIUM
