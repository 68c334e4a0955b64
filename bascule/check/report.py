"""What a check comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bascule.check.finding import Finding


@dataclass(frozen=True, kw_only=True)
class Suppressed:
    """A finding that is excused, why, and until what day."""

    finding: Finding
    reason: str
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Undecided:
    """A rule that cannot be judged at an address yet, and why."""

    rule: str
    address: str
    message: str
    stack: str = ""


@dataclass(frozen=True, kw_only=True)
class Report:
    """All outcomes, in an order that depends on nothing but them.

    `failing` are the findings at or above their environment's threshold. `passed` counts rules that are kept, one an
    address. `not_looked_at` says what nobody judged; `errors` are scanners and rules that did not do their work:
    whatever they would have found is not here.
    """

    findings: tuple[Finding, ...] = ()
    failing: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    unknown: tuple[Undecided, ...] = ()
    passed: int = 0
    not_looked_at: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """1 when a scanner did not do its work, 2 when a finding fails, else 0."""
        return 1 if self.errors else 2 if self.failing else 0


def joined(reports: Sequence[Report]) -> Report:
    """The reports one after the other as one."""
    return Report(
        findings=tuple(each for report in reports for each in report.findings),
        failing=tuple(each for report in reports for each in report.failing),
        suppressed=tuple(each for report in reports for each in report.suppressed),
        unknown=tuple(each for report in reports for each in report.unknown),
        passed=sum(report.passed for report in reports),
        not_looked_at=tuple(dict.fromkeys(each for report in reports for each in report.not_looked_at)),
        errors=tuple(dict.fromkeys(each for report in reports for each in report.errors)),
    )
