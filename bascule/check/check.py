"""Files to a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bascule.assembly import AppAssembly
from bascule.assembly.app_assembly import MANIFEST as APP_MANIFEST
from bascule.assembly.configuration import Configuration, read_configuration
from bascule.assembly.stack_assembly import DOCUMENT
from bascule.check.finding import Finding
from bascule.check.outcomes import outcomes
from bascule.check.policy import Policy
from bascule.check.report import Report, Suppressed, joined
from bascule.check.scanner import Scanner, scanned
from bascule.check.schema.vendored import not_at_hand
from bascule.check.severity import Severity
from bascule.check.severity_flaws import severity_flaws
from bascule.check.source import shown
from bascule.check.suppression import Suppression, flaws, suppressions_of
from bascule.errors import Problem, StateError


def check_files(paths: Sequence[Path], *, scanners: Sequence[Scanner] = (), fail_at: Severity | None = None) -> Report:
    """What is to be said of the files: each is judged alone, those of one synthesized environment together.

    Args:
        fail_at: findings from here on fail; left out: what the manifest says, and low for a file that has none.

    Raises:
        StateError: every file that cannot be read.
    """
    groups = _groups(_read(paths))
    return joined([_check(group, scanners, fail_at) for group in groups])


def check_app(
    app: AppAssembly, *, origin: str, scanners: Sequence[Scanner] = (), fail_at: Severity | None = None
) -> Report:
    """What is to be said of all stacks of an app; `origin` is the file that they were synthesized from."""
    read = _read([stack.folder / DOCUMENT for stack in app.stacks])
    return _check([replace(each, origin=origin) for each in read], scanners, fail_at)


def _read(paths: Sequence[Path]) -> list[Configuration]:
    found: list[Configuration] = []
    problems: list[Problem] = []
    for path in dict.fromkeys(paths):
        try:
            found += [read_configuration(each) for each in _stacks_in(path)]
        except StateError as error:
            problems += error.problems
    if problems:
        raise StateError(problems)
    return found


def _stacks_in(path: Path) -> list[Path]:
    """The documents of a synthesized app, such as cdktf.out; any other path is one configuration."""
    if not (path / APP_MANIFEST).is_file():
        return [path]
    return [stack.folder / DOCUMENT for stack in AppAssembly.read(path).stacks]


def _groups(configurations: Sequence[Configuration]) -> list[list[Configuration]]:
    """Stacks of one environment, in one folder of stacks, belong together."""
    groups: dict[object, list[Configuration]] = {}
    for each in configurations:
        key = (each.path.absolute().parent.parent, each.manifest.environment) if each.manifest else each.path
        groups.setdefault(key, []).append(each)
    return list(groups.values())


def _check(together: Sequence[Configuration], scanners: Sequence[Scanner], fail_at: Severity | None) -> Report:
    own = outcomes(together)
    scans = scanned(together, scanners)
    policy, excuses = Policy(together, fail_at), suppressions_of(together)
    today = datetime.now(tz=UTC).date()
    found = [*own.findings, *scans.findings]
    broken = flaws(excuses, found, own.undecided, judged_prefixes=scans.prefixes, today=today)
    weighed = policy.sorted(policy.weighed(each) for each in (*found, *broken, *severity_flaws(together)))
    holding = [each for each in excuses if not each.expired(today)]
    excused = {index: excuse for index, each in enumerate(weighed) if (excuse := _excuse(each, holding))}
    left = tuple(each for index, each in enumerate(weighed) if index not in excused)
    return Report(
        findings=left,
        failing=tuple(filter(policy.fails, left)),
        suppressed=tuple(
            Suppressed(finding=weighed[index], reason=excuse.record.reason, until=excuse.record.until)
            for index, excuse in excused.items()
        ),
        unknown=tuple(own.undecided),
        passed=own.passed,
        not_looked_at=tuple(_not_looked_at(together, scans.notes)),
        errors=(*own.errors, *scans.errors),
    )


def _excuse(finding: Finding, holding: Sequence[Suppression]) -> Suppression | None:
    return next((each for each in holding if each.covers(finding)), None)


def _not_looked_at(together: Sequence[Configuration], notes: Iterable[str]) -> Iterator[str]:
    for each in together:
        yield from (f"{each.origin or shown(each.path)}: {text}" for text in (*each.unread, *not_at_hand(each)))
    yield from notes
