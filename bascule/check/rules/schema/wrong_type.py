"""BSC_SCHEMA_004: values are of the type that their arguments have."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.schema.flaw import FlawKind
from bascule.check.schema.judged import without_flaw
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SCHEMA_004",
    title="Values are of the type that their arguments have",
    severity=Severity.HIGH,
    reason="A value that cannot be converted ends the plan.",
    fix="write a value of the type",
    judge=without_flaw(FlawKind.WRONG_TYPE),
)
