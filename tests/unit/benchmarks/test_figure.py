"""A number against its bar."""

import pytest

from benchmarks.figure import Figure


def figure(value: float, goal: float | None = None) -> Figure:
    return Figure(name="synth", value=value, unit="s", bar=2.0, goal=goal)


@pytest.mark.parametrize(
    ("value", "goal", "verdict"),
    [
        (2.0, None, "met"),
        (2.01, None, "MISSED"),
        (2.01, 1.0, "MISSED"),
        (1.5, 1.0, "met, goal not"),
        (1.0, 1.0, "goal met"),
    ],
)
def test_a_number_up_to_its_bar_meets_it(value: float, goal: float | None, verdict: str) -> None:
    assert figure(value, goal).verdict == verdict


def test_only_a_number_over_its_bar_is_missed() -> None:
    assert [figure(value).missed for value in (1.9, 2.0, 2.1)] == [False, False, True]
