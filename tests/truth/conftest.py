"""The vendored corpus, read and judged in this process once a test process."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from tests.conftest import shared_folder
from tests.truth.corpus import VENDORED, read_corpus
from tests.truth.judging import Judging
from tests.truth.verdict import Verdict

JudgingOf = Callable[[str], Judging]
QuickVerdicts = Callable[[str], dict[int, Verdict]]


@pytest.fixture(scope="session")
def judging_of(tmp_path_factory: pytest.TempPathFactory) -> JudgingOf:
    """The judge of a provider's vendored cases, by the provider's name."""
    folder = shared_folder(tmp_path_factory) / "truth"
    corpus = cache(read_corpus)
    return cache(lambda provider: Judging(provider, corpus(VENDORED)[provider], folder))


@pytest.fixture(scope="session")
def quick_verdicts(judging_of: JudgingOf) -> QuickVerdicts:
    """The verdicts by number of the vendored cases that need no engine, by the provider's name."""
    return cache(lambda provider: judging_of(provider).in_process())
