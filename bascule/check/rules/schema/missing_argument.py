"""BSC_SCHEMA_003: required arguments are there."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.schema.flaw import FlawKind
from bascule.check.schema.judged import without_flaw
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SCHEMA_003",
    title="Required arguments are there",
    severity=Severity.HIGH,
    reason="Without it, no plan is made.",
    fix="add the argument",
    judge=without_flaw(FlawKind.MISSING_ARGUMENT),
)
