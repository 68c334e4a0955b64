"""One measured number with the bar that it must not exceed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A number, and the largest that it may be; `goal` is where it should be one day, `how` what was measured."""

    name: str
    value: float
    unit: str
    bar: float
    goal: float | None = None
    how: str = ""

    @property
    def missed(self) -> bool:
        """Whether the number is over its bar."""
        return self.value > self.bar

    @property
    def verdict(self) -> str:
        """The number against its bar and goal, in a word or two."""
        if self.missed:
            return "MISSED"
        if self.goal is None:
            return "met"
        return "goal met" if self.value <= self.goal else "met, goal not"
