"""Severities that an environment's file gives to rules that there are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.finding import Finding, finding_at
from bascule.check.rules import all_rules
from bascule.check.rules.suppressions.unknown_rule import RULE
from bascule.check.scanner import FOREIGN_PREFIXES


def severity_flaws(configurations: Sequence[Configuration]) -> Iterator[Finding]:
    """A finding for each such severity; all manifests of an environment say the same, so that the first one counts."""
    first = next((each for each in configurations if each.manifest), None)
    if first is None or first.manifest is None:
        return
    ours = {rule.id for rule in all_rules()}
    for name in first.manifest.severities:
        if name not in ours and not name.startswith(FOREIGN_PREFIXES):
            yield finding_at(
                first,
                f"environment.{first.manifest.environment}",
                rule=RULE.id,
                severity=RULE.severity,
                message=f"`checks.severities` names {name}, and there is no such rule",
                fix=RULE.fix,
            )
