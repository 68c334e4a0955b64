"""A rule that is broken at an address."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from bascule.assembly.configuration import Configuration
from bascule.check.severity import Severity
from bascule.check.source import source_of


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What a reviewer reads: `stack` and `path` where the file is ours, `source` as "file:line" of what declares it.

    `file` is that of the configuration which the address is in.
    """

    rule: str
    severity: Severity
    address: str
    message: str
    fix: str
    source: str = ""
    stack: str = ""
    path: str = ""
    file: Path | None = field(default=None, compare=False)


def finding_at(
    configuration: Configuration,
    address: str,
    *,
    rule: str,
    severity: Severity,
    message: str,
    fix: str,
    line: int | None = None,
) -> Finding:
    """The finding with all that the configuration says of its place; `line` is told by who knows it better."""
    manifest = configuration.manifest
    element = manifest.elements.get(address) if manifest else None
    return Finding(
        rule=rule,
        severity=severity,
        address=address,
        message=message,
        fix=fix,
        source=element.source if element else source_of(configuration, address, line=line),
        stack=f"{manifest.environment}-{manifest.stack}" if manifest else "",
        path=element.path if element else "",
        file=configuration.path,
    )
