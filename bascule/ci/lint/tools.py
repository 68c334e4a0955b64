"""What actionlint and zizmor find, as findings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from bascule.check.finding import Finding
from bascule.check.report import Report
from bascule.check.severity import Severity
from bascule.tools.workflow_tools import WorkflowTools
from bascule.workflows.reading import workflow_files

_ACTIONLINT: Final = re.compile(r"(?P<file>.+?):(?P<line>\d+):\d+: (?P<message>.*) \[(?P<rule>[\w-]+)\]$")
_ZIZMOR: Final = re.compile(
    r"::(?P<level>\w+) file=(?P<file>.+),line=(?P<line>\d+),title=(?P<rule>[\w-]+)::(?P<message>.*)$"
)
_LEVELS: Final = {"error": Severity.HIGH, "warning": Severity.MEDIUM, "notice": Severity.LOW}


def report_of_tools(paths: Sequence[Path], *, root: Path, fail_at: Severity) -> Report:
    """What actionlint, with ShellCheck, and zizmor, without a network, say of the files and folders.

    Raises:
        ToolError: one of them cannot be installed, or did not do its work.
    """
    found = tuple(_findings([path.resolve() for path in workflow_files(paths)], root=root))
    return Report(findings=found, failing=tuple(each for each in found if each.severity >= fail_at))


def _findings(paths: Sequence[Path], *, root: Path) -> Iterator[Finding]:
    tools = WorkflowTools.of(root)
    for line in tools.actionlint(paths, root=root):
        if match := _ACTIONLINT.match(line):
            yield _finding("actionlint", match, Severity.HIGH)
    for line in tools.zizmor(paths, root=root):
        if match := _ZIZMOR.match(line):
            yield _finding("zizmor", match, _LEVELS.get(match["level"], Severity.LOW))


def _finding(tool: str, match: re.Match[str], severity: Severity) -> Finding:
    return Finding(
        rule=f"{tool}/{match['rule']}",
        severity=severity,
        address=f"{Path(match['file']).name}:{match['line']}",
        message=match["message"],
        fix=f"read what {tool} says about {match['rule']}",
        source=f"{match['file']}:{match['line']}",
    )
