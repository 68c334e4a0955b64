"""BSC_SUPPRESSION_002: an excuse, or a severity of the environment's file, names a rule that there is."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SUPPRESSION_002",
    title="A suppression or a severity names a rule that exists",
    severity=Severity.LOW,
    reason="A mistyped or retired id changes nothing, and whoever reads it believes that it does.",
    fix="`bascule check --rules` lists the ids; correct it, or remove it",
)
