"""What is told of plans that are to be applied, and of what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.ci.apply.collection import Collected
from bascule.ci.apply.outcome import Outcome


def collected_markdown(environment: str, found: Collected) -> str:
    """The summary of the job that fetches them."""
    lines = [f"### Reviewed plans of {environment}", ""]
    lines += [f"- {each.record.stack}: {each.record.kind}" for each in found.plans]
    return "\n".join([*lines, *([found.reason] if found.reason else [])])


def outcome_markdown(outcome: Outcome) -> str:
    """The summary of the job that applies them."""
    return "\n".join(_lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    yield f"### {outcome.environment}: {outcome.verdict}"
    yield ""
    if outcome.stacks:
        yield "| stack | what became of its plan |"
        yield "|---|---|"
    for each in outcome.stacks:
        yield f"| {each.stack} | {'; '.join([str(each.ending), *map(_cell, each.details)])} |"
    for problem in outcome.problems:
        yield ""
        # Four spaces make a code block that nothing in the text can end.
        yield from (f"    {line}" for line in problem.splitlines())
    if outcome.again:
        yield ""
        yield "What waits for a review is saved: another run shows it, and applies exactly that after its approval."


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
