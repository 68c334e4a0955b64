"""What the arguments of `bascule check` name: an environment, or files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bascule.check.check import check_app, check_files
from bascule.check.report import Report
from bascule.check.severity import Severity
from bascule.cli.check_scanners import Wanted, scanners_for
from bascule.config import list_environments
from bascule.config.files import find_file, shown
from bascule.errors import CheckError
from bascule.synth.files import synthesized_file

_SETTINGS = (".yaml", ".yml")


def checked(targets: Sequence[str], *, wanted: Wanted, fail_at: str | None) -> Report:
    """The report on an environment, which is synthesized first, or on files."""
    threshold = Severity[fail_at.upper()] if fail_at else None
    environments = [each for each in targets if _is_environment(each)]
    if not targets or (environments and len(targets) > 1):
        raise CheckError("give one ENV, or files", fix="bascule check ENV, or bascule check FILE…")
    scanners = scanners_for(wanted, of_environment=bool(environments))
    if not environments:
        return check_files([Path(each) for each in targets], scanners=scanners, fail_at=threshold)
    with synthesized_file(environments[0]) as run:
        file = shown(find_file(environments[0], root=run.root))
        return check_app(run.assembly, origin=f"{file}:1", scanners=scanners, fail_at=threshold)


def _is_environment(target: str) -> bool:
    """A YAML file, the name of one in environments/, or a word that is no path at all."""
    if target.endswith(_SETTINGS) or target in {each.name for each in list_environments()}:
        return True
    return "/" not in target and "." not in target and not Path(target).exists()
