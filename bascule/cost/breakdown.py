"""What an environment costs a month, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeVar

from bascule.cost.line import Amount, Line, Total, Uncounted, total

_Key = TypeVar("_Key")
At = Literal["idle", "load"]
BOTH: tuple[At, ...] = ("idle", "load")


@dataclass(frozen=True, kw_only=True)
class Breakdown:
    """All lines of an environment's stacks; `exempt` costs nothing itself, the price of `unknown` nobody knows.

    `assumptions` are the usage that load is counted with, `notices` what a reader has to know of the figures.
    """

    environment: str
    lines: tuple[Line, ...]
    exempt: tuple[Uncounted, ...]
    unknown: tuple[Uncounted, ...]
    budget_usd: Decimal | None
    assumptions: tuple[tuple[str, float | str], ...]
    notices: tuple[str, ...] = ()

    def total(self, at: At) -> Total:
        """The environment's total."""
        return total([(line, amount_at(line, at)) for line in self.lines], unknown=len(self.unknown))

    def by_stack(self, at: At) -> Mapping[str, Total]:
        """A total for each stack that has a line or an unknown resource."""
        return self._grouped(at, lambda each: each.stack)

    def by_resource(self, at: At) -> Mapping[tuple[str, str], Total]:
        """A total for each resource, by its stack and address."""
        return self._grouped(at, lambda each: (each.stack, each.address))

    def _grouped(self, at: At, key: Callable[[Line | Uncounted], _Key]) -> Mapping[_Key, Total]:
        lines: dict[_Key, list[tuple[Line, Amount]]] = {}
        for line in self.lines:
            lines.setdefault(key(line), []).append((line, amount_at(line, at)))
        unknown = Counter(key(each) for each in self.unknown)
        return {name: total(lines.get(name, []), unknown=unknown[name]) for name in dict.fromkeys((*lines, *unknown))}


def amount_at(line: Line, at: At) -> Amount:
    """The line's amount idle or at load."""
    return line.idle if at == "idle" else line.load
