"""BSC_SCHEMA_005: what the provider decides is not set."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.schema.flaw import FlawKind
from bascule.check.schema.judged import without_flaw
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SCHEMA_005",
    title="What the provider decides is not set",
    severity=Severity.HIGH,
    reason="The provider refuses a value for what only it can know.",
    fix="remove the argument; read it from the resource instead",
    judge=without_flaw(FlawKind.COMPUTED_ARGUMENT),
)
