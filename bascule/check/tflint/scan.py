"""All that TFLint has to say of configurations."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from bascule.assembly.configuration import Configuration, Pointer, json_positions
from bascule.check.finding import Finding, finding_at
from bascule.check.scanner import Scan, Scanner
from bascule.check.severity import Severity
from bascule.check.tflint.answer import Issue
from bascule.check.tflint.program import ask_tflint

_PREFIX = "TFLINT_"
_SETTINGS = "terraform"
_NAMED = {"variable": "var", "locals": "local"}
_SEVERITIES = {"error": Severity.HIGH, "warning": Severity.MEDIUM, "notice": Severity.LOW}


def tflint_scanner(program: Path, settings: Path | None = None) -> Scanner:
    """TFLint as `bascule check` starts it."""
    return Scanner(name="TFLint", prefixes=(_PREFIX,), scan=partial(scan, program=program, settings=settings))


def scan(configurations: Sequence[Configuration], *, program: Path, settings: Path | None = None) -> Scan:
    """What TFLint finds, configuration by configuration: it knows nothing of several stacks.

    Raises:
        CheckError: TFLint did not look at everything, and why.
    """
    findings: list[Finding] = []
    notes: list[str] = []
    for each in configurations:
        if each.form == "plan":
            notes.append(f"{each.path}: TFLint reads configurations and no plans")
        else:
            findings += _findings(each, program, settings)
    return Scan(findings=tuple(findings), notes=tuple(notes))


def _findings(configuration: Configuration, program: Path, settings: Path | None) -> Iterator[Finding]:
    # A copy: beside the original there may be a .tflint.hcl, modules and locks that belong to somebody else's run.
    with tempfile.TemporaryDirectory(prefix="bascule-tflint-") as name:
        folder = Path(name)
        for file in _files(configuration):
            shutil.copyfile(file, folder / _name(file))
        for issue in ask_tflint(program, folder, settings).issues:
            yield _finding(configuration, issue)


def _files(configuration: Configuration) -> list[Path]:
    files = {block.file for block in configuration.blocks if block.file}
    return sorted(files) if configuration.path.is_dir() else [configuration.path]


def _name(file: Path) -> str:
    """The file's own, where TFLint takes it for a configuration."""
    return file.name if file.name.endswith(".tf.json") else f"{file.name}.tf.json"


def _finding(configuration: Configuration, issue: Issue) -> Finding:
    return finding_at(
        configuration,
        _address(configuration, issue),
        rule=_PREFIX + issue.rule.name.upper(),
        severity=_SEVERITIES.get(issue.rule.severity, Severity.MEDIUM),
        message=issue.message,
        fix=f"see {issue.rule.link}" if issue.rule.link else "see the rule in the documentation of its rule set",
        line=issue.range.start.line,
    )


def _address(configuration: Configuration, issue: Issue) -> str:
    """What stands nearest above the issue's place: a block, a variable, a local, or the settings of Terraform."""
    file = next((each for each in _files(configuration) if _name(each) == Path(issue.range.filename).name), None)
    if file is None:
        return _SETTINGS
    place = (issue.range.start.line, issue.range.start.column)
    positions = json_positions(file.read_text(encoding="utf-8-sig"))
    above = [pointer for pointer, position in positions.items() if position <= place]
    return _address_at(configuration, file, above[-1]) if above else _SETTINGS


def _address_at(configuration: Configuration, file: Path, pointer: Pointer) -> str:
    for block in configuration.blocks:
        if block.file == file and block.pointer and pointer[: len(block.pointer)] == block.pointer:
            return block.address
    names = [step for step in pointer if isinstance(step, str)]
    kind = _NAMED.get(names[0])
    return f"{kind}.{names[1]}" if kind and len(names) > 1 else _SETTINGS
