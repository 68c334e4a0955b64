"""What two estimates differ in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from bascule.cost.breakdown import Breakdown
from bascule.cost.line import Total

_NOTHING = Total(usd=Decimal(0))


@dataclass(frozen=True, kw_only=True)
class Costs:
    """What something costs idle and at load."""

    idle: Total
    load: Total


@dataclass(frozen=True, kw_only=True)
class Change:
    """A resource that costs more or less than before; a side is None where it is not there."""

    stack: str
    address: str
    before: Costs | None
    after: Costs | None

    @property
    def idle_usd(self) -> Decimal:
        """US dollars more a month while nothing is used."""
        return _usd(self.after, "idle") - _usd(self.before, "idle")

    @property
    def load_usd(self) -> Decimal:
        """US dollars more a month at load."""
        return _usd(self.after, "load") - _usd(self.before, "load")


@dataclass(frozen=True, kw_only=True)
class CostDiff:
    """An environment before and after: the changes, those that matter most first; None: it is not there."""

    environment: str
    before: Breakdown | None
    after: Breakdown | None
    changes: tuple[Change, ...]


def compare(environment: str, before: Breakdown | None, after: Breakdown | None) -> CostDiff:
    """What became dearer and cheaper, and what can no longer be told, or only now."""
    old, new = _costs(before), _costs(after)
    changes = (
        Change(stack=stack, address=address, before=old.get((stack, address)), after=new.get((stack, address)))
        for stack, address in {**old, **new}
        if old.get((stack, address)) != new.get((stack, address))
    )
    told = [each for each in changes if not (_worthless(each.before) and _worthless(each.after))]
    ordered = sorted(told, key=lambda each: (-abs(each.load_usd), -abs(each.idle_usd), each.stack, each.address))
    return CostDiff(environment=environment, before=before, after=after, changes=tuple(ordered))


def _costs(breakdown: Breakdown | None) -> dict[tuple[str, str], Costs]:
    if breakdown is None:
        return {}
    idle, load = breakdown.by_resource("idle"), breakdown.by_resource("load")
    return {key: Costs(idle=idle[key], load=load[key]) for key in load}


def _worthless(costs: Costs | None) -> bool:
    """Nothing, for certain."""
    return costs is None or (costs.idle == _NOTHING and costs.load == _NOTHING)


def _usd(costs: Costs | None, at: str) -> Decimal:
    total: Total = getattr(costs, at) if costs else _NOTHING
    return total.usd
