"""What the providers decide, in this process; and that a real engine sees a sample of it the same way."""

from __future__ import annotations

import pytest

from bascule.schemas import PROVIDERS
from bascule.tools.engine import Engine
from tests.truth.agreement import missed_bars
from tests.truth.conftest import JudgingOf, QuickVerdicts
from tests.truth.judging import disagreements
from tests.truth.sample import sampled
from tests.truth.verdict import Verdict


@pytest.mark.parametrize("provider", PROVIDERS)
def test_what_a_provider_decides_agrees_with_the_real_one(
    provider: str, judging_of: JudgingOf, quick_verdicts: QuickVerdicts
) -> None:
    """Bars are shares of all cases. What only an engine decides counts as agreed here: `make test-all` judges it."""
    quick = quick_verdicts(provider)
    cases = enumerate(judging_of(provider).cases)
    missed = missed_bars(quick.get(number, Verdict(case=case, reason="")) for number, case in cases)
    assert not missed, missed


@pytest.mark.parametrize("provider", PROVIDERS)
def test_an_engine_judges_a_sample_as_this_process_does(
    provider: str, judging_of: JudgingOf, quick_verdicts: QuickVerdicts, engine: Engine, environ: dict[str, str]
) -> None:
    quick = quick_verdicts(provider)
    sample = sampled((number, each.case) for number, each in quick.items())
    by_engine = judging_of(provider).by_engine(engine, environ, sample)
    assert len(by_engine) == len(sample)
    assert disagreements(quick, by_engine) == []
