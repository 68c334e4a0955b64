"""Which scanners `bascule check` asks; those that it does not ask are said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bascule.check.checkov import checkov_scanner
from bascule.check.scanner import Scan, Scanner
from bascule.check.tflint import find_tflint, tflint_scanner
from bascule.errors import CheckError, ToolError
from bascule.tools.project import project_root

SETTINGS = ".tflint.hcl"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the command line says of scanners; None: nothing."""

    checkov: bool | None = None
    tflint: bool | None = None
    tflint_settings: Path | None = None


def scanners_for(wanted: Wanted, *, of_environment: bool) -> list[Scanner]:
    """The scanners: an environment is shown to all that are there, a file of others to those that are asked for."""
    return [*_checkov(wanted, of_environment=of_environment), *_tflint(wanted, of_environment=of_environment)]


def _checkov(wanted: Wanted, *, of_environment: bool) -> Iterator[Scanner]:
    if of_environment if wanted.checkov is None else wanted.checkov:
        yield checkov_scanner(project_root())
    else:
        yield _not_asked("Checkov was not asked: --checkov asks it")


def _tflint(wanted: Wanted, *, of_environment: bool) -> Iterator[Scanner]:
    asked = wanted.tflint or wanted.tflint_settings is not None
    program = find_tflint(_root())
    if wanted.tflint is False or not (asked or of_environment):
        yield _not_asked("TFLint was not asked: --tflint asks it")
    elif program is not None:
        yield tflint_scanner(program, wanted.tflint_settings or _own_settings())
    elif asked:
        raise CheckError("TFLint is not installed", fix="install it, or run `make tools` in the project")
    else:
        yield _not_asked("TFLint is not installed: `make tools` builds it")


def _own_settings() -> Path | None:
    """Those of the project, if it has any."""
    root = _root()
    return root / SETTINGS if root and (root / SETTINGS).is_file() else None


def _root() -> Path | None:
    try:
        return project_root()
    except ToolError:
        return None


def _not_asked(note: str) -> Scanner:
    return Scanner(name=note, prefixes=(), scan=lambda _: Scan(findings=(), notes=(note,)))
