"""The words of drift's issues and summaries. What clouds say stands in code blocks: nothing of it is Markdown there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Final

from bascule.ci.drift.drift_report import Changed, DriftReport, Look

LABEL: Final = "drift"
_WIDTH: Final = 200
_LINES: Final = 250
_FAILURE_LINES: Final = 40
"""With 200 characters a line both together stay below the 65,536 that GitHub takes."""

_MARKER: Final = re.compile(r"^<!-- bascule:drift (\S+) -->$", re.MULTILINE)
_DIGEST: Final = re.compile(r"^<!-- bascule:seen ([0-9a-f]{64}) -->$", re.MULTILINE)
_WORDS: Final = {
    "none": "no drift",
    "drifted": "drifted",
    "not_deployed": "not deployed",
    "not_asked": "not looked at: GitHub asks for a token",
    "failed": "could not be looked at",
}


def title(stack: str) -> str:
    """What the stack's issue is called."""
    return f"Drift: {stack}"


def body(report: DriftReport, look: Look) -> str:
    """The stack's issue: which objects drifted, and how to go on."""
    parts = [_drifted(look), _next(report, look), f"Seen first by [this look]({report.run_url}) in this form."]
    return _marked(report.environment, look.stack, "\n\n".join(parts), content=_drifted(look))


def body_unseen(report: DriftReport, stack: str, problems: tuple[str, ...], before: str) -> str:
    """The stack's issue as it was before, and that the last look failed: what it says may have changed since."""
    content = _shown(problems)
    notice = f"> **The last look failed** ([run]({report.run_url})): what follows may not be so any more.\n\n{content}"
    return _marked(report.environment, stack, f"{notice}\n\n---\n\n{_plain(before)}", content=content)


def closing_word(report: DriftReport, look: Look | None) -> str:
    """Why the issue is closed."""
    if look is None:
        reason = "The environment has no such stack any more."
    elif look.outcome == "not_deployed":
        reason = "The stack is not deployed any more."
    else:
        reason = "Cloud and state agree again."
    return f"{reason} ([look]({report.run_url}))"


def stack_of(text: str, environment: str) -> str | None:
    """The stack whose issue that text is; None for other environments' and what carries no marker."""
    found = _MARKER.search(text)
    before, _, stack = found[1].partition("/") if found else ("", "", "")
    return stack if stack and before == environment else None


def same_content(old: str, new: str) -> bool:
    """Whether both issues tell the same, links to runs apart."""
    old_digest, new_digest = _DIGEST.search(old), _DIGEST.search(new)
    return bool(old_digest and new_digest and old_digest[1] == new_digest[1])


def summary(report: DriftReport) -> str:
    """The run's summary: a line a stack, and why what could not be looked at could not."""
    rows = [f"| {each.stack} | {_WORDS[each.outcome]} | {len(each.objects)} |" for each in report.looks]
    table = ["| stack | look | objects |", "|---|---|---|", *rows] if rows else []
    failures = [f"#### {each.stack}\n\n{_shown(each.problems)}" for each in report.looks if each.problems]
    whole = ["No stack could be looked at. Issues stay open.", _shown(report.problems)] if report.problems else []
    left_out = f"For a person to look at (`bascule drift {report.environment}`): {', '.join(report.left_out)}"
    parts = [f"### Drift of {report.environment}", *whole, "\n".join(table), *failures]
    return "\n\n".join(part for part in (*parts, left_out if report.left_out else "") if part)


def _marked(environment: str, stack: str, text: str, *, content: str) -> str:
    digest = sha256(content.encode()).hexdigest()
    return f"<!-- bascule:drift {environment}/{stack} -->\n<!-- bascule:seen {digest} -->\n{text}\n"


def _plain(text: str) -> str:
    """An issue's text without its markers and without an earlier notice."""
    without = _DIGEST.sub("", _MARKER.sub("", text)).strip()
    return without.rpartition("\n---\n\n")[2] if without.startswith("> **The last look failed**") else without


def _drifted(look: Look) -> str:
    lines = [line for each in look.objects for line in _lines(each)]
    more = [f"and {len(lines) - _LINES} more lines: see the run"] if len(lines) > _LINES else []
    return f"Changed in the cloud since the last apply:\n\n{_block([*lines[:_LINES], *more])}"


def _lines(changed: Changed) -> Iterator[str]:
    yield f"{changed.address}{': deleted' if changed.deleted else ''}"
    for each in changed.changes:
        yield f"  {each.path}: {_value(each.before)} -> {_value(each.after)}"


def _next(report: DriftReport, look: Look) -> str:
    steps = [
        f"bascule drift {report.environment} {look.stack}",
        "to undo it: run the infrastructure's workflow for this environment, and approve its plan",
        "to keep it: write it into the environment's file or the stack, and have that reviewed",
    ]
    return f"What to do:\n\n{_block(steps)}\n\nThis issue closes itself once a look finds nothing."


def _shown(problems: tuple[str, ...]) -> str:
    return _block([line for problem in problems for line in problem.splitlines()][:_FAILURE_LINES])


def _block(lines: list[str]) -> str:
    """Four spaces make a code block that nothing in the text can end, and in which nobody is mentioned."""
    return "\n".join(f"    {' '.join(line.splitlines())[:_WIDTH] if line.strip() else ''}" for line in lines)


def _value(value: Any) -> str:
    text = json.dumps(value)
    return text if len(text) <= _WIDTH // 3 else f"{text[: _WIDTH // 3]}…"
