"""One issue for each stack that drifted: opened, kept up to date, closed when the drift is gone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bascule.ci.drift.drift_report import DriftReport, Look
from bascule.ci.drift.issue_text import body, body_unseen, closing_word, same_content, stack_of, title
from bascule.github.issues import Issue, Issues


class Done(Enum):
    """What became of a stack's issue."""

    OPENED = "opened"
    EDITED = "edited"
    KEPT = "kept as it was"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A stack's issue after a look."""

    stack: str
    number: int
    done: Done


def keep_issues(report: DriftReport, issues: Issues) -> tuple[Kept, ...]:
    """Each stack that drifted has one open issue that says how, and no other stack of the environment has one.

    A stack that could not be looked at keeps its issue, which says so: nothing is known, so nothing is clean. Later
    drift is a new issue: people who watch are told again, and each issue is the story of one drift.
    """
    open_ones = _by_stack(issues.of_pipelines(), report.environment)
    if report.problems:
        return tuple(_unseen(report, stack, report.problems, found, issues) for stack, found in open_ones.items())
    looks = {each.stack: each for each in report.looks}
    kept = [_keep(report, look, open_ones.get(name), issues) for name, look in looks.items()]
    gone = [_close(report, stack, None, found, issues) for stack, found in open_ones.items() if stack not in looks]
    return tuple(each for each in (*kept, *gone) if each)


def _by_stack(found: tuple[Issue, ...], environment: str) -> dict[str, Issue]:
    """The oldest issue of each stack of the environment."""
    named = [(stack_of(each.text, environment), each) for each in found]
    return {stack: each for stack, each in reversed(named) if stack}


def _keep(report: DriftReport, look: Look, found: Issue | None, issues: Issues) -> Kept | None:
    if look.outcome == "not_asked":
        return None
    if look.outcome == "failed":
        return _unseen(report, look.stack, look.problems, found, issues) if found else None
    if look.outcome != "drifted":
        return _close(report, look.stack, look, found, issues) if found else None
    text = body(report, look)
    if found is None:
        return Kept(stack=look.stack, number=issues.open(title(look.stack), text), done=Done.OPENED)
    return _edit(look.stack, found, text, issues)


def _unseen(report: DriftReport, stack: str, problems: tuple[str, ...], found: Issue, issues: Issues) -> Kept:
    return _edit(stack, found, body_unseen(report, stack, problems, found.text), issues)


def _edit(stack: str, found: Issue, text: str, issues: Issues) -> Kept:
    if same_content(found.text, text):
        return Kept(stack=stack, number=found.number, done=Done.KEPT)
    issues.edit(found.number, title(stack), text)
    return Kept(stack=stack, number=found.number, done=Done.EDITED)


def _close(report: DriftReport, stack: str, look: Look | None, found: Issue, issues: Issues) -> Kept:
    issues.close(found.number, closing_word(report, look))
    return Kept(stack=stack, number=found.number, done=Done.CLOSED)
