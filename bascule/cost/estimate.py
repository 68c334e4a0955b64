"""Files to a breakdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from bascule.assembly.configuration import Block, Configuration, Kind, Unknown
from bascule.cost.assumptions import Assumptions, read_assumptions
from bascule.cost.breakdown import Breakdown
from bascule.cost.catalogue import exempt_reason, pricings
from bascule.cost.charge import Charge, Exempt
from bascule.cost.line import Line, Quote, Uncounted
from bascule.cost.meter import Meter
from bascule.cost.notices import notices
from bascule.cost.resource import Resource, number
from bascule.facts.price import Confidence, Price, Slice
from bascule.facts.prices import PriceBook

_NO_PRICE = "no price is known for this type"
_TRUST: tuple[Confidence, ...] = ("low", "medium", "high")


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """Counts the files of one environment with one price book."""

    configurations: Sequence[Configuration]
    assumptions: Assumptions
    book: PriceBook
    today: date
    idle: Meter
    load: Meter

    def entries(self) -> Iterator[Line | Uncounted]:
        """A line for each component of each resource, and an entry for each resource without one."""
        for configuration in self.configurations:
            for block in sorted(configuration.of_kind(Kind.RESOURCE), key=lambda each: each.address):
                yield from self._of_block(block, configuration)

    def _of_block(self, block: Block, configuration: Configuration) -> Iterator[Line | Uncounted]:
        stack = stack_name(configuration)
        pricing, reason = pricings().get(block.type), exempt_reason(block.type)
        if pricing is None:
            yield Uncounted(stack=stack, address=block.address, reason=reason or _NO_PRICE)
            return
        resource = Resource(
            block=block,
            configuration=configuration,
            environment=self.configurations,
            assumptions=self.assumptions,
            today=self.today,
        )
        copies = instances(block)
        for each in pricing.charges(resource):
            if isinstance(each, Exempt):
                yield Uncounted(stack=stack, address=block.address, reason=each.reason)
            else:
                yield self._line(_copies(each, copies), resource, stack)

    def _line(self, charge: Charge, resource: Resource, stack: str) -> Line:
        place = charge.region or resource.region
        charge, price = self._priced(charge, place)
        idle, idle_slices = self.idle.read(price, charge.quantity.idle)
        load, load_slices = self.load.read(price, charge.quantity.load)
        missing = f"{charge.service}, {charge.item}, {place or 'a region that no file says'}, per {charge.unit}"
        return Line(
            stack=stack,
            address=resource.block.address,
            component=charge.component,
            unit=charge.unit,
            quote=_quote(price, load_slices or idle_slices) if price else Quote(of=missing),
            idle=idle,
            load=load,
            floating=charge.floating,
            note=charge.note,
        )

    def _priced(self, charge: Charge, region: str | None) -> tuple[Charge, Price | None]:
        """The charge with its price; where there is none, with that of what it is derived from."""
        price = self.book.find(charge.service, charge.item, charge.unit, region=region)
        if price or charge.derived is None:
            return charge, price
        item, times = charge.derived
        price = self.book.find(charge.service, item, charge.unit, region=region)
        if price is None:
            return charge, None
        return _times(charge, Decimal(times), f"derived: {times} times {item}"), price


def estimate(configurations: Sequence[Configuration], *, name: str, book: PriceBook, today: date) -> Breakdown:
    """What the files of one environment cost.

    Raises:
        CostError: the usage in a bascule.json makes no sense.
    """
    assumptions = read_assumptions(configurations)
    counting = Estimate(
        configurations=configurations, assumptions=assumptions, book=book, today=today, idle=Meter(), load=Meter()
    )
    entries = list(counting.entries())
    lines = tuple(each for each in entries if isinstance(each, Line))
    uncounted = [each for each in entries if isinstance(each, Uncounted)]
    budgets = [each.manifest.monthly_budget_usd for each in configurations if each.manifest]
    return Breakdown(
        environment=name,
        lines=lines,
        exempt=tuple(each for each in uncounted if each.reason != _NO_PRICE),
        unknown=tuple(each for each in uncounted if each.reason == _NO_PRICE),
        budget_usd=next((Decimal(str(budget)) for budget in budgets if budget is not None), None),
        assumptions=tuple(assumptions.rows()),
        notices=notices(configurations, lines, assumptions, today),
    )


def stack_name(configuration: Configuration) -> str:
    """The stack that a file is of: the folder's name of one of ours, else the file's own."""
    return configuration.path.parent.name if configuration.manifest else configuration.path.name


def instances(block: Block) -> Decimal | None:
    """How many objects a block stands for: `count`, or the keys of `for_each`; None where nobody knows."""
    each = block.meta.get("for_each")
    if isinstance(each, list | tuple | dict | set):
        return Decimal(len(each))
    count = block.meta.get("count", 1)
    return None if isinstance(each, Unknown) else number(count)


def _times(charge: Charge, factor: Decimal | None, note: str) -> Charge:
    """The charge so many times, and why."""
    noted = "; ".join(filter(None, (charge.note, note)))
    return replace(charge, quantity=charge.quantity.times(factor), note=noted)


def _copies(charge: Charge, copies: Decimal | None) -> Charge:
    """The charge of all copies; of an unknown number of them nobody knows it."""
    if copies == 1:
        return charge
    return _times(charge, copies, "how many there are is not known" if copies is None else f"{copies} of them")


def _quote(price: Price, slices: Sequence[Slice]) -> Quote:
    used = slices or price.slices[:1]
    return Quote(
        of=str(price.key),
        usd=used[0].usd if len(used) == 1 else None,
        source="; ".join(dict.fromkeys(each.source for each in used)),
        seen=min(each.seen for each in used),
        confidence=min((each.confidence for each in used), key=_TRUST.index),
    )
