from __future__ import annotations

import pytest

from bascule.config.flaw import Flaw, nearest


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("zone", "zones"),
        ("Network", "network"),
        ("us-est-1", "us-east-1"),
        ("xyz", None),
        ("", None),
        ("z" * 9999, None),
    ],
)
def test_the_nearest_word_is_the_one_that_was_meant(word: str, meant: str | None) -> None:
    assert nearest(word, ["zones", "network", "us-east-1", "us-west-1"]) == meant


def test_a_flaw_goes_with_the_broken_value_that_it_rests_on() -> None:
    flaw = Flaw(path=("a", "b"), message="", compared=(("c", "d"),))
    assert flaw.rests_on([("a",)])
    assert flaw.rests_on([("c", "d")])
    assert not flaw.rests_on([("a", "x"), ("c", "d", "e")])
