"""BSC_SCHEMA_006: values are among those that the provider accepts."""

from __future__ import annotations

from bascule.check.rule import Rule
from bascule.check.schema.flaw import FlawKind
from bascule.check.schema.judged import without_flaw
from bascule.check.severity import Severity

RULE = Rule(
    id="BSC_SCHEMA_006",
    title="Values are among those that the provider accepts",
    severity=Severity.HIGH,
    reason="The provider refuses other values when it plans, the cloud some of them only during apply.",
    fix="write one of the accepted values",
    judge=without_flaw(FlawKind.VALUE),
)
