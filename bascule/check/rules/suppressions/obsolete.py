"""BSC_SUPPRESSION_003: an excuse excuses something."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SUPPRESSION_003",
    title="A suppression still excuses a finding",
    severity=Severity.LOW,
    reason="What it excused is gone; if the defect comes back, nobody will hear of it.",
    fix="remove the suppression",
)
