"""BSC_SCHEMA_001: resource types and data sources exist."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.schema.flaw import FlawKind
from bascule.check.schema.judged import without_flaw
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SCHEMA_001",
    title="Resource types and data sources exist",
    severity=Severity.HIGH,
    reason="The provider has nothing of that name: no plan is made.",
    fix="correct the type's name, or name the provider that has it in required_providers",
    judge=without_flaw(FlawKind.UNKNOWN_TYPE),
)
