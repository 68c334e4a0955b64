"""Whether what a command finds can fail its job."""

from __future__ import annotations

import re
from typing import Final

from bascule.ci.lint.condition import condition_tree, holds, reads
from bascule.ci.lint.place import POWERSHELL, Place
from bascule.ci.lint.shell import Command

_SHRUGS: Final = frozenset({"true", ":", "echo", "printf", "/bin/true"})
_FAILS: Final = re.compile(r"\bexit\s+(?:[1-9]|\"?\$)|\bfalse\b|setFailed|process\.exit\(")
_ASKED: Final = re.compile(r"\$\?|PIPESTATUS|pipestatus|exit\s+\"?\$")


def shrug_of(place: Place, command: Command) -> str:
    """Why a failure of the command is not one of its script; "" where it is."""
    if command.tested:
        return ""
    if command.rescue and _shrugs(command.rescue):
        return f"`|| {' '.join(command.rescue)}` takes its failure"
    if command.after == "&":
        return "it runs in the background, where nobody waits for it"
    if command.after in ("|", "|&") and not _has_pipefail(place, command):
        return "it writes into a pipe without `pipefail` (GitHub's default shell has none), so the last command decides"
    if _errors_ignored(place, command):
        return "`set +e` goes before, and nothing asks for its exit code"
    return ""


def tolerated_by(place: Place) -> str:
    """Why a failure of the step is not one of its run; "" where it is, or where a later step looks at the outcome."""
    if _is_true(place.job.continue_on_error):
        return "its job has `continue-on-error`"
    if _is_true(place.step.continue_on_error) and not _outcome_read(place):
        return "its step has `continue-on-error`, and no later step looks at its outcome"
    return ""


def _is_true(text: str) -> bool:
    """Whether the run's event or branch alone can make it so; an input or a matrix says it in so many words."""
    tree = condition_tree(text or "false")
    value = holds(tree, {})
    return bool(value) or (value is None and all(path.startswith("github.") for path in reads(tree)))


def _shrugs(rescue: tuple[str, ...]) -> bool:
    return rescue[0] in _SHRUGS or rescue[:2] == ("exit", "0") or rescue == ("exit",)


def _has_pipefail(place: Place, command: Command) -> bool:
    if place.shell == "bash" or "pipefail" in place.shell or re.match(POWERSHELL, place.shell):
        return True
    before = (each for each in place.commands if each.line <= command.line and each.program == "set")
    return any("pipefail" in each.arguments for each in before)


def _errors_ignored(place: Place, command: Command) -> bool:
    ignored = False
    for each in place.commands:
        if each.line > command.line or each is command:
            break
        if each.program == "set":
            words = " ".join(each.arguments)
            ignored = bool(re.search(r"\+\w*e|\+o errexit", words)) or (ignored and not re.search(r"-\w*e", words))
    rest = place.step.run.split("\n")[command.line :]
    return ignored and not any(_ASKED.search(line) for line in rest)


def _outcome_read(place: Place) -> bool:
    """Whether a later step fails by the step's outcome; one that only tells it to somebody does not."""
    wanted = f"steps.{place.step.id}.outcome"
    later = (each for each in place.siblings if place.step.id and each.index > place.index)
    return any(
        _FAILS.search(each.step.run or each.input("script"))
        and any(str(one) == wanted for read in each.step.expressions for one in read.references)
        for each in later
    )
