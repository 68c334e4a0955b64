"""Reports of checks as text and as JSON, and the list of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from bascule.check.finding import Finding
from bascule.check.report import Report, Suppressed, Undecided
from bascule.check.rule import Described
from bascule.cli.columns import columns

_INDENT = "  "


def report_text(report: Report, *, everything: bool = False) -> str:
    """Findings stack by stack, the worst first, then what was not looked at, and the counts in the last line.

    Args:
        everything: suppressed and unknown outcomes are listed too.
    """
    parts = [*_stacks(report.findings)]
    if everything:
        parts += [*_listed("Suppressed", map(_excuse, report.suppressed)), *_listed("Unknown", _unknown(report))]
    parts += _listed("Not looked at", report.not_looked_at)
    parts += _listed("Errors", report.errors)
    return "\n\n".join([*parts, counts_text(report)])


def counts_text(report: Report) -> str:
    """How many outcomes of each kind there are."""
    failing = len(report.failing)
    words = [
        f"{len(report.findings)} finding{'' if len(report.findings) == 1 else 's'}"
        + (f", {failing} of which fail{'s' if failing == 1 else ''}" if report.findings else ""),
        f"{len(report.suppressed)} suppressed",
        f"{len(report.unknown)} unknown",
        f"{report.passed} passed",
        f"{len(report.not_looked_at)} not looked at",
        *([f"{len(report.errors)} not done"] if report.errors else []),
    ]
    return "; ".join(words)


def report_json(report: Report) -> dict[str, Any]:
    """Every outcome by its kind; severities as words."""
    return {
        "findings": [_finding(each) for each in report.findings],
        "suppressed": [
            {**_finding(each.finding), "reason": each.reason, "until": each.until and each.until.isoformat()}
            for each in report.suppressed
        ],
        "unknown": [asdict(each) for each in report.unknown],
        "not_looked_at": list(report.not_looked_at),
        "errors": list(report.errors),
        "counts": {
            "findings": len(report.findings),
            "failing": len(report.failing),
            "suppressed": len(report.suppressed),
            "unknown": len(report.unknown),
            "passed": report.passed,
            "not_looked_at": len(report.not_looked_at),
        },
    }


def rules_text(rules: Sequence[Described]) -> str:
    """One line a rule."""
    return columns([("RULE", "SEVERITY", "TITLE"), *((each.id, str(each.severity), each.title) for each in rules)])


def rules_json(rules: Sequence[Described]) -> list[dict[str, str]]:
    """What each rule says of itself."""
    return [
        {"id": each.id, "severity": str(each.severity), "title": each.title, "reason": each.reason, "fix": each.fix}
        for each in rules
    ]


def _stacks(findings: Iterable[Finding]) -> Iterator[str]:
    for stack, members in groupby(findings, key=lambda each: each.stack):
        lines = [_INDENT + line if stack else line for each in members for line in _lines(each)]
        yield "\n".join([stack, *lines] if stack else lines)


def _lines(finding: Finding) -> Iterator[str]:
    path = f" ({finding.path})" if finding.path else ""
    yield f"{str(finding.severity).ljust(8)}  {finding.rule}  {finding.address}{path}"
    yield f"{_INDENT}{finding.source}: {finding.message}"
    yield f"{_INDENT}fix: {finding.fix}"


def _listed(title: str, lines: Iterable[str]) -> list[str]:
    found = [_INDENT + line.replace("\n", f"\n{_INDENT}") for line in lines]
    return ["\n".join([f"{title}:", *found])] if found else []


def _excuse(suppressed: Suppressed) -> str:
    until = f" (until {suppressed.until})" if suppressed.until else ""
    return f"{_placed(suppressed.finding)}: {suppressed.reason}{until}"


def _unknown(report: Report) -> Iterator[str]:
    return (f"{_placed(each)}: {each.message}" for each in report.unknown)


def _placed(outcome: Finding | Undecided) -> str:
    return f"{outcome.rule}  {' '.join(filter(None, (outcome.stack, outcome.address)))}"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "address": finding.address,
        "message": finding.message,
        "fix": finding.fix,
        "source": finding.source,
        "stack": finding.stack,
        "path": finding.path,
    }
