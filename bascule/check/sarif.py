"""A report as SARIF 2.1.0, the form that code hosts show in pull requests (OASIS standard, 27 March 2020)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from bascule import __version__
from bascule.check.finding import Finding
from bascule.check.report import Report, Suppressed
from bascule.check.rule import Described
from bascule.check.rules import all_rules
from bascule.check.severity import Severity

_LEVELS = {Severity.LOW: "note", Severity.MEDIUM: "warning", Severity.HIGH: "error", Severity.CRITICAL: "error"}
_SCORES = {Severity.LOW: "2.0", Severity.MEDIUM: "5.5", Severity.HIGH: "8.0", Severity.CRITICAL: "9.5"}
"""GitHub sorts by this number: over 9 is critical, over 7 high, over 4 medium (its documentation of SARIF support)."""


def sarif(report: Report, *, rules: Iterable[Described] = ()) -> dict[str, Any]:
    """The whole document. What was not looked at is a notification; an error makes the run unsuccessful.

    Args:
        rules: those that findings may be of; without a word the rules of `bascule check`.
    """
    findings = [*report.findings, *(each.finding for each in report.suppressed)]
    ids = sorted({each.rule for each in findings})
    results = [_result(each, ids) for each in report.findings]
    results += [_suppressed(each, ids) for each in report.suppressed]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "bascule", "version": __version__, "rules": _rules(ids, findings, rules)}},
                "invocations": [_invocation(report)],
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }


def _invocation(report: Report) -> dict[str, Any]:
    return {
        "executionSuccessful": not report.errors,
        "toolExecutionNotifications": [
            *({"level": "error", "message": {"text": text}} for text in report.errors),
            *({"level": "note", "message": {"text": f"not looked at: {text}"}} for text in report.not_looked_at),
        ],
    }


def _rules(ids: Iterable[str], findings: list[Finding], rules: Iterable[Described]) -> list[dict[str, Any]]:
    ours = {rule.id: rule for rule in rules or all_rules()}
    first = {each.rule: each for each in reversed(findings)}
    return [_own_rule(ours[id_]) if id_ in ours else _foreign_rule(first[id_]) for id_ in ids]


def _own_rule(rule: Described) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.reason},
        "help": {"text": f"{rule.reason}\n\nFix: {rule.fix}"},
        **_weight(rule.severity),
    }


def _foreign_rule(finding: Finding) -> dict[str, Any]:
    """Of a scanner's rule, a finding is all that is known."""
    return {
        "id": finding.rule,
        "shortDescription": {"text": finding.message},
        "help": {"text": f"Fix: {finding.fix}"},
        **_weight(finding.severity),
    }


def _weight(severity: Severity) -> dict[str, Any]:
    return {
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"security-severity": _SCORES[severity], "tags": [str(severity)]},
    }


def _result(finding: Finding, ids: list[str]) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": ids.index(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.address}: {finding.message}"},
        "locations": [
            {
                "physicalLocation": _physical(finding.source),
                "logicalLocations": [{"fullyQualifiedName": ".".join(filter(None, (finding.stack, finding.address)))}],
            }
        ],
        # Neither line nor message: the alert stays the same when the file is edited elsewhere.
        "partialFingerprints": {"bascule/v1": _digest(finding.rule, finding.stack, finding.address)},
    }


def _suppressed(suppressed: Suppressed, ids: list[str]) -> dict[str, Any]:
    excuse = {"kind": "inSource", "status": "accepted", "justification": suppressed.reason}
    return {**_result(suppressed.finding, ids), "suppressions": [excuse]}


def _physical(source: str) -> dict[str, Any]:
    file, _, line = source.rpartition(":")
    path = PurePath(file)
    return {
        "artifactLocation": {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())},
        "region": {"startLine": int(line)},
    }


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
