"""The section about findings."""

from __future__ import annotations

from collections import Counter

from bascule.check.finding import Finding
from bascule.check.report import Report
from bascule.report.page.content import FindingRow, Findings, SuppressedRow


def findings(report: Report) -> Findings:
    """The findings, the worst first, those that are excused, and what nobody looked at."""
    return Findings(
        verdict=_verdict(report),
        rows=tuple(
            FindingRow(
                severity=str(each.severity),
                rule=each.rule,
                address=each.address,
                where=_where(each),
                message=each.message,
                fix=each.fix,
            )
            for each in sorted(report.findings, key=lambda each: each.severity, reverse=True)
        ),
        suppressed=tuple(
            SuppressedRow(
                rule=each.finding.rule,
                address=each.finding.address,
                where=_where(each.finding),
                reason=each.reason,
                until=str(each.until or ""),
            )
            for each in report.suppressed
        ),
        not_looked_at=(*report.errors, *report.not_looked_at),
    )


def severity_counts(report: Report) -> str:
    """How many findings there are of each severity, the worst first."""
    counts = Counter(each.severity for each in report.findings)
    return ", ".join(f"{counts[severity]} {severity}" for severity in sorted(counts, reverse=True))


def _verdict(report: Report) -> str:
    kept = f"{report.passed:,} times a rule is kept, {len(report.unknown)} cannot be told before an apply"
    if not report.findings:
        return f"No findings{' in what was looked at' if report.errors else ''}: {kept}."
    return f"{severity_counts(report)}; {len(report.failing)} fail a check. {kept.capitalize()}."


def _where(finding: Finding) -> str:
    return " · ".join(filter(None, (finding.stack, finding.source)))
