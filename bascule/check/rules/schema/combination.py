"""BSC_SCHEMA_007: arguments go together."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.schema.flaw import FlawKind
from bascule.check.schema.judged import without_flaw
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SCHEMA_007",
    title="Arguments go together",
    severity=Severity.HIGH,
    reason="Of arguments that exclude or require one another, the provider accepts only some combinations.",
    fix="keep to the combination that the message says",
    judge=without_flaw(FlawKind.COMBINATION),
)
