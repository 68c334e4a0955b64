"""BSC_SCHEMA_008: blocks are there as often as they may be."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.schema.flaw import FlawKind
from bascule.check.schema.judged import without_flaw
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SCHEMA_008",
    title="Blocks are there as often as they may be",
    severity=Severity.HIGH,
    reason="Too many or too few of them end the plan.",
    fix="add or remove blocks until the count is accepted",
    judge=without_flaw(FlawKind.BLOCK_COUNT),
)
