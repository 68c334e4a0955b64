"""What a pull request is told once its plans are applied, or are not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bascule.ci.apply.outcome import Ending, Outcome, StackOutcome
from bascule.ci.comments.markdown import block, code
from bascule.ci.comments.marker import Marker
from bascule.ci.comments.status import say_status
from bascule.github.comments import Comments

_LONGEST: Final = 4_000
_SIGNS: Final = {Ending.APPLIED: "[!NOTE]", Ending.NOTHING_LEFT: "[!NOTE]"}


def report(outcome: Outcome, comments: Comments, run_url: str) -> int:
    """Each stack's comment says what became of its plan; so many were changed."""
    markers = {marker_of(outcome, each): _status(outcome, each, run_url) for each in outcome.stacks}
    return say_status(comments, markers)


def marker_of(outcome: Outcome, stack: StackOutcome) -> Marker:
    """The marker of the comment about that stack."""
    name = stack.stack.removeprefix(f"{outcome.environment}-")
    return Marker(environment=outcome.environment, stack=name)


def _status(outcome: Outcome, stack: StackOutcome, run_url: str) -> str:
    return "\n".join(_lines(outcome, stack, run_url))


def _lines(outcome: Outcome, stack: StackOutcome, run_url: str) -> Iterator[str]:
    what = "; ".join([str(stack.ending), *map(code, stack.details)])
    yield f"> {_SIGNS.get(stack.ending, '[!WARNING]')}"
    yield f"> **{what}** ([run]({run_url}))"
    if stack.ending in (Ending.FAILED, Ending.NOT_REACHED) and outcome.problems:
        yield ""
        said = block("\n".join(outcome.problems)[:_LONGEST])
        yield f"<details><summary>{outcome.verdict}</summary>\n\n{said}\n\n</details>"
