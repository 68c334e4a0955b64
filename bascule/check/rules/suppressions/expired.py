"""BSC_SUPPRESSION_001: an excuse holds as long as it says."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SUPPRESSION_001",
    title="A suppression's last day is not over",
    severity=Severity.HIGH,
    reason="A finding was excused for a time that has passed: what it is about is still there.",
    fix="fix what the suppressed rule is about, or give the suppression a later day and a reason that still convinces",
)
