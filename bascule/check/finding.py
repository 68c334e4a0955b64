"""A rule that is broken at an address."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.check.severity import Severity


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What a reviewer reads: `stack` and `path` where the file is ours, `source` as "file:line" of what declares it."""

    rule: str
    severity: Severity
    address: str
    message: str
    fix: str
    source: str = ""
    stack: str = ""
    path: str = ""
