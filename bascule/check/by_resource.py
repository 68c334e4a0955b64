"""One judgement an address where a rule looks at several parts of a resource."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from bascule.check.judgement import Judgement, Outcome

_WORSE = (Outcome.PASSED, Outcome.UNKNOWN, Outcome.FAILED)


def worst_by_resource(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """The worst judgement of each address, with what all equally bad ones found."""
    by_address: dict[tuple[Path | None, str], list[Judgement]] = {}
    for judgement in judgements:
        by_address.setdefault((judgement.file, judgement.address), []).append(judgement)
    return map(_worst, by_address.values())


def _worst(judgements: list[Judgement]) -> Judgement:
    worst = max((judgement.outcome for judgement in judgements), key=_WORSE.index)
    messages = dict.fromkeys(judgement.message for judgement in judgements if judgement.outcome is worst)
    return replace(judgements[0], outcome=worst, message="; ".join(filter(None, messages)))
