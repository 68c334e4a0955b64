"""BSC_SCHEMA_002: arguments exist."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.schema.flaw import FlawKind
from bascule.check.schema.judged import without_flaw
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SCHEMA_002",
    title="Arguments exist",
    severity=Severity.HIGH,
    reason="An argument that a provider does not know ends the plan; a mistyped one is meant to do something.",
    fix="correct or remove the argument",
    judge=without_flaw(FlawKind.UNKNOWN_ARGUMENT),
)
