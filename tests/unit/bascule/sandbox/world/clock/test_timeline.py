from __future__ import annotations

from bascule.sandbox.world.clock.timeline import Timeline


def test_a_change_begins_when_those_that_it_waits_for_are_done() -> None:
    timeline = Timeline()
    first = timeline.add(100, after=[], before=[("vpc", "a")])
    other = timeline.add(5, after=[], before=[("role", "r")])
    third = timeline.add(10, after=[("vpc", "a"), ("role", "r")], before=[("subnet", "s")])
    assert (first, other, third) == (0, 0, 100)
    assert timeline.add(1, after=[("subnet", "s")], before=[]) == 110


def test_names_of_different_types_are_different_things() -> None:
    timeline = Timeline()
    timeline.add(100, after=[], before=[("vpc", "same")])
    assert timeline.add(1, after=[("role", "same")], before=[]) == 0
