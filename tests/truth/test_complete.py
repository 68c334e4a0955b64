"""The whole vendored corpus through a real engine: minutes, so only `make test-all` runs it."""

from __future__ import annotations

import pytest

from bascule.schemas import PROVIDERS
from bascule.tools.engine import Engine
from tests.truth.agreement import missed_bars
from tests.truth.conftest import JudgingOf, QuickVerdicts
from tests.truth.judging import disagreements
from tests.truth.summary import read_summary, summarized

pytestmark = pytest.mark.complete


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_decision_agrees_with_the_real_provider(
    provider: str, judging_of: JudgingOf, quick_verdicts: QuickVerdicts, engine: Engine, environ: dict[str, str]
) -> None:
    judging = judging_of(provider)
    verdicts = judging.by_engine(engine, environ, range(len(judging.cases)))
    assert disagreements(quick_verdicts(provider), verdicts) == []
    missed = missed_bars(verdicts.values())
    assert not missed, missed
    assert summarized(verdicts.values()) == read_summary()[provider], (
        "run `.venv/bin/python -m tests.truth --write` and `make docs`"
    )
