"""What is told of plans that are to be applied, and of what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bascule.ci.apply.application import Applied
from bascule.ci.apply.collection import Collected
from bascule.ci.apply.outcome import Outcome
from bascule.ci.comments.changes_table import changes_table
from bascule.ci.comments.markdown import block, code

_LONGEST: Final = 200_000
"""Of a plan in the run's summary, which GitHub cuts at 1 MiB."""


def collected_markdown(environment: str, found: Collected) -> str:
    """The summary of the job that fetches them."""
    lines = [f"### Reviewed plans of {environment}", ""]
    lines += [f"- {code(each.record.stack)}: {each.record.kind}" for each in found.plans]
    return "\n".join([*lines, *([found.reason] if found.reason else [])])


def applied_markdown(applied: Applied, run_url: str) -> str:
    """The summary of the job that applies them, with the fresh plans that somebody has to look at."""
    parts = ["\n".join(_lines(applied.outcome))]
    for each in applied.shown:
        head = f"#### {code(each.record.stack)}: its plan as it is now, which the next run applies once it is approved"
        guarded = [f"- destroys: {code(reason)}" for reason in each.record.needs_allow_destroy]
        parts += [head, *guarded]
        if each.plan is not None:
            parts.append(changes_table(each.plan, longest=_LONGEST, run_url=run_url))
    return "\n\n".join(parts)


def _lines(outcome: Outcome) -> Iterator[str]:
    yield f"### {code(outcome.environment)}: {outcome.verdict}"
    yield ""
    yield "| stack | what became of its plan |"
    yield "|---|---|"
    for each in outcome.stacks:
        yield f"| {code(each.stack)} | {'; '.join([str(each.ending), *map(code, each.details)])} |"
    if outcome.problems:
        yield ""
        yield block("\n".join(outcome.problems))
    if outcome.again:
        yield ""
        yield "What waits for a review is saved: this workflow's next run applies exactly that once it is approved."
