"""The seam to programs of others that judge configurations, such as Checkov and TFLint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bascule.assembly.configuration import Configuration
from bascule.check.finding import Finding
from bascule.errors import CheckError, ToolError


@dataclass(frozen=True, kw_only=True)
class Scan:
    """The findings, and what was not looked at."""

    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Scanner:
    """A program: what it is called, how the ids of its rules begin, and how configurations of one group are judged.

    `scan` raises a CheckError when the program is missing, failed, or ran out of time; it never answers an empty scan
    instead.
    """

    name: str
    prefixes: tuple[str, ...]
    scan: Callable[[Sequence[Configuration]], Scan]


FOREIGN_PREFIXES = ("CKV_", "CKV2_", "TFLINT_")
"""How ids of rules begin that are not ours: which of them exist, only their scanner knows."""


@dataclass(frozen=True, kw_only=True)
class Scans:
    """What several scanners found; `errors` are those that did not do their work, `prefixes` are of those that did."""

    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    errors: tuple[str, ...]
    prefixes: tuple[str, ...]


def scanned(together: Sequence[Configuration], scanners: Sequence[Scanner]) -> Scans:
    """All that the scanners have to say."""
    scans: list[Scan] = []
    errors: list[str] = []
    prefixes: list[str] = []
    for scanner in scanners:
        try:
            scans.append(scanner.scan(together))
            prefixes += scanner.prefixes
        except (CheckError, ToolError) as error:
            errors.append(str(error))
    return Scans(
        findings=tuple(each for scan in scans for each in scan.findings),
        notes=tuple(each for scan in scans for each in scan.notes),
        errors=tuple(errors),
        prefixes=tuple(prefixes),
    )
