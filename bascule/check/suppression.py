"""Excused rules: which findings they take away, and what is wrong with the excuses."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bascule.assembly.configuration import Configuration
from bascule.assembly.manifest import SuppressionRecord
from bascule.check.finding import Finding, finding_at
from bascule.check.report import Undecided
from bascule.check.rule import Rule
from bascule.check.rules import all_rules
from bascule.check.rules.suppressions.expired import RULE as EXPIRED
from bascule.check.rules.suppressions.obsolete import RULE as OBSOLETE
from bascule.check.rules.suppressions.unknown_rule import RULE as UNKNOWN_RULE
from bascule.check.scanner import FOREIGN_PREFIXES


@dataclass(frozen=True, kw_only=True)
class Suppression:
    """An excused rule at an address of one configuration, or `anywhere` in its environment."""

    configuration: Configuration
    address: str
    record: SuppressionRecord
    anywhere: bool = False

    def covers(self, finding: Finding) -> bool:
        """The finding is what is excused here."""
        same = finding.rule == self.record.rule and finding.address == self.address
        return same and (self.anywhere or finding.file == self.configuration.path)

    def expired(self, today: date) -> bool:
        """Its last day is over."""
        return self.record.until is not None and self.record.until < today

    def broken(self, rule: Rule, message: str) -> Finding:
        """The finding that the suppression itself is."""
        return finding_at(
            self.configuration, self.address, rule=rule.id, severity=rule.severity, message=message, fix=rule.fix
        )


def suppressions_of(configurations: Sequence[Configuration]) -> list[Suppression]:
    """Those next to constructs, and once those of the environment file, which stand in all its manifests."""
    found: list[Suppression] = []
    for configuration in configurations:
        elements = configuration.manifest.elements if configuration.manifest else {}
        for address, element in elements.items():
            found += [
                Suppression(configuration=configuration, address=address, record=each) for each in element.suppressions
            ]
    first = next((each for each in configurations if each.manifest), None)
    if first and first.manifest:
        found += [
            Suppression(configuration=first, address=each.address, record=each, anywhere=True)
            for each in first.manifest.suppressions
        ]
    return found


def flaws(
    suppressions: Sequence[Suppression],
    findings: Sequence[Finding],
    undecided: Sequence[Undecided],
    *,
    judged_prefixes: Collection[str],
    today: date,
) -> Iterator[Finding]:
    """What is wrong with suppressions: expired, of a rule that there is not, or of nothing any more.

    Args:
        judged_prefixes: of the scanners that did their work; what others would have found is not known.
    """
    ours = {rule.id for rule in all_rules()}
    open_questions = {(each.rule, each.address) for each in undecided}
    for each in suppressions:
        rule = each.record.rule
        if rule not in ours and not rule.startswith(FOREIGN_PREFIXES):
            yield each.broken(UNKNOWN_RULE, f"there is no rule {rule}")
        elif each.expired(today):
            yield each.broken(EXPIRED, f"{rule} was suppressed until {each.record.until}: {each.record.reason}")
        elif rule not in ours and not rule.startswith(tuple(judged_prefixes)):
            continue
        elif (rule, each.address) not in open_questions and not any(map(each.covers, findings)):
            yield each.broken(OBSOLETE, f"{rule} is suppressed and finds nothing here")
