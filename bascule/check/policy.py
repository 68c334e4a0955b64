"""How bad findings are in an environment, and from where on they fail."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from bascule.assembly.configuration import Configuration
from bascule.assembly.manifest import Manifest
from bascule.check.finding import Finding
from bascule.check.severity import Severity


class Policy:
    """The settings of `checks` that the manifests carry; a file without one has every finding fail as it is.

    Args:
        fail_at: takes the place of the manifests' own thresholds.
    """

    def __init__(self, together: Sequence[Configuration], fail_at: Severity | None) -> None:
        self._manifests = {each.path: each.manifest for each in together}
        self._order = {each.path: index for index, each in enumerate(together)}
        self._fail_at = fail_at

    def weighed(self, finding: Finding) -> Finding:
        """The finding with the severity that its environment gives the rule."""
        manifest = self._manifest(finding.file)
        name = manifest.severities.get(finding.rule) if manifest else None
        return replace(finding, severity=Severity[name.upper()]) if name else finding

    def fails(self, finding: Finding) -> bool:
        """The finding, already weighed, is at or above the threshold."""
        manifest = self._manifest(finding.file)
        own = Severity[manifest.fail_at.upper()] if manifest else Severity.LOW
        return finding.severity >= (self._fail_at or own)

    def sorted(self, findings: Iterable[Finding]) -> list[Finding]:
        """Stack by stack, the worst first."""
        return sorted(findings, key=self._rank)

    def _rank(self, finding: Finding) -> tuple[int, int, str, str, str]:
        order = self._order.get(finding.file, len(self._order)) if finding.file else len(self._order)
        return order, -finding.severity, finding.address, finding.rule, finding.message

    def _manifest(self, file: Path | None) -> Manifest | None:
        return self._manifests.get(file) if file else None
