"""All needs of an environment, judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bascule.cloud.preflight.answer import Answer, Outcome, unknown
from bascule.cloud.preflight.need import Need
from bascule.cloud.preflight.needs import all_needs
from bascule.cloud.preflight.situation import Situation
from bascule.errors import CloudError


@dataclass(frozen=True, kw_only=True)
class Preflight:
    """The answers by the titles of the needs, in their order."""

    answers: tuple[tuple[str, Answer], ...]

    @property
    def missing(self) -> tuple[Answer, ...]:
        """What an apply would fail for."""
        return tuple(answer for _, answer in self.answers if answer.outcome is Outcome.MISSING)


def preflight(situation: Situation) -> Preflight:
    """Every need, judged; one that cannot be asked for keeps none of the others back."""
    return Preflight(answers=tuple((need.title, each) for need in all_needs() for each in _judged(need, situation)))


def _judged(need: Need, situation: Situation) -> Iterator[Answer]:
    try:
        yield from need.judge(situation)
    except CloudError as error:
        yield unknown(need.title, str(error))
