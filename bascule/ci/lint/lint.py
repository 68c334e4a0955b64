"""All rules over workflow files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from bascule.check.finding import Finding
from bascule.check.report import Report, Suppressed
from bascule.check.severity import Severity
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.rules import all_workflow_rules
from bascule.workflows.reading import read_workflows, workflow_files
from bascule.workflows.workflow import Workflow

_EXCUSE: Final = re.compile(r"#\s*bascule:\s*(?P<rule>BSC_CI_\d+)\s+(?P<reason>\S.*)")


def lint(paths: Sequence[Path], *, fail_at: Severity = Severity.LOW) -> Report:
    """What the rules find in the files and folders, the worst first; from `fail_at` on it fails.

    A finding whose line, or the one before, has a comment `bascule: BSC_CI_000 reason` is suppressed.

    Raises:
        PipelineError: a file cannot be read as a workflow; the problems of all of them.
    """
    return lint_workflows(read_workflows(workflow_files(paths)), fail_at=fail_at)


def lint_workflows(workflows: Sequence[Workflow], *, fail_at: Severity = Severity.LOW) -> Report:
    """The same of workflows that are read already."""
    rules = all_workflow_rules()
    found = [_finding(rule, flaw) for rule in rules for flaw in dict.fromkeys(rule.judge(workflows))]
    broken = {(each.rule, each.source.rpartition(":")[0]) for each in found}
    found.sort(key=lambda each: (-each.severity, each.source.rpartition(":")[0], _line(each), each.rule))
    excuses = {finding: reason for finding in found for reason in _excuse(finding, workflows)}
    kept = tuple(each for each in found if each not in excuses)
    return Report(
        findings=kept,
        failing=tuple(each for each in kept if each.severity >= fail_at),
        suppressed=tuple(Suppressed(finding=finding, reason=reason) for finding, reason in excuses.items()),
        passed=len(rules) * len(workflows) - len(broken),
    )


def _finding(rule: WorkflowRule, flaw: Flaw) -> Finding:
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        address=flaw.address,
        message=flaw.message,
        fix=rule.fix,
        source=f"{flaw.file}:{flaw.line}",
    )


def _excuse(finding: Finding, workflows: Sequence[Workflow]) -> Iterator[str]:
    file, _, line = finding.source.rpartition(":")
    source = next(each.node.source for each in workflows if each.file == file)
    for text in source.lines[max(0, int(line) - 2) : int(line)]:
        match = _EXCUSE.search(text)
        if match and match["rule"] == finding.rule:
            yield match["reason"]


def _line(finding: Finding) -> int:
    return int(finding.source.rpartition(":")[2])
