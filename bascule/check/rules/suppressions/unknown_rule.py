"""BSC_SUPPRESSION_002: an excuse names a rule that there is."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SUPPRESSION_002",
    title="A suppression names a rule that exists",
    severity=Severity.LOW,
    reason="A mistyped or retired id excuses nothing, and whoever reads it believes that it does.",
    fix="`bascule check --rules` lists the ids; correct it, or remove the suppression",
)
