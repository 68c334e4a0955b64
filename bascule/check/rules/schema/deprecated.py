"""BSC_SCHEMA_009: nothing deprecated is used."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.schema.flaw import FlawKind
from bascule.check.schema.judged import without_flaw
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SCHEMA_009",
    title="Nothing deprecated is used",
    severity=Severity.LOW,
    reason="A later version of the provider will not know it: the upgrade then fails, or changes what is there.",
    fix="use what the provider's documentation names in its place",
    judge=without_flaw(FlawKind.DEPRECATED),
)
