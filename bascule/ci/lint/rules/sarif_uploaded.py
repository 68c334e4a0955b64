"""BSC_CI_003: a SARIF report that is written is uploaded, also after a failure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.condition import asks_status, condition_tree
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.programs import scanning_action
from bascule.ci.lint.reach import never_runs
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.softness import tolerated_by
from bascule.workflows.workflow import Workflow

_FILE: Final = re.compile(r"[\w./${}-]+\.sarif(?:\.json)?\b", re.IGNORECASE)
_FORMAT: Final = re.compile(r"(?:^|,)sarif(?:$|,|=)", re.IGNORECASE)


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        every = list(places([workflow]))
        uploads = [each for each in every if _uploads(each) and not never_runs(each)]
        for place in every:
            if place in uploads or not _writes(place):
                continue
            later = [each for each in uploads if each.job.id != place.job.id or each.index > place.index]
            if not later:
                yield place.flaw("it writes a SARIF report, and no step uploads it")
            elif _can_fail(place) and not any(
                asks_status(condition_tree(each.step.condition)) or each.job.id != place.job.id for each in later
            ):
                yield place.flaw(
                    "it fails when it finds something, and the step that uploads its report is skipped then"
                )


def _writes(place: Place) -> bool:
    inputs = ((name, node.text) for name, node in place.step.with_.items())
    if place.uses and any(_FORMAT.search(text) or _FILE.search(text) for name, text in inputs if name != "category"):
        return bool(scanning_action(place)) or "sarif" in place.uses.name.lower()
    for each in place.commands:
        words = list(each.arguments)
        asked = any(_FORMAT.search(word.rpartition("=")[2]) for word in words if not word.startswith("--no"))
        if each.program not in _READERS and (asked or any(_FILE.search(word) for word in (*words, *each.writes))):
            return True
    return False


_READERS: Final = frozenset(
    {"cat", "jq", "test", "[", "ls", "rm", "grep", "sed", "gzip", "base64", "curl", "gh", "mv", "cp", "echo"}
)


def _uploads(place: Place) -> bool:
    name = place.uses.name.lower()
    if "upload-sarif" in name or (name.endswith("/upload-artifact") and "sarif" in place.input("path").lower()):
        return True
    if name.startswith("github/codeql-action/analyze"):
        return True
    return any(
        each.program in ("gh", "curl", "codeql") and "sarif" in " ".join(each.arguments) for each in place.commands
    )


def _can_fail(place: Place) -> bool:
    """Whether it is known to fail on findings: of a command that is so by default, of an action by its inputs."""
    if tolerated_by(place):
        return False
    kind = scanning_action(place)
    if kind is None:
        return bool(place.uses) is False and not any(each.rescue for each in place.commands)
    soft = any(place.input(name).lower() in values for name, values in kind.soft.items() if place.input(name))
    return not soft and (not kind.needs or bool(place.input(kind.needs)))


RULE = WorkflowRule(
    id="BSC_CI_003",
    title="A SARIF report that is written is uploaded, also after a failure",
    severity=Severity.MEDIUM,
    reason="A report that stays on the runner is deleted with it, and pull requests show nothing.",
    fix="add github/codeql-action/upload-sarif with `if: always()` (or `!cancelled()`) and a category of its own",
    judge=_judge,
)
