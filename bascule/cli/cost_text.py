"""Costs as text for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bascule.cli.columns import columns
from bascule.cost.breakdown import At, Breakdown
from bascule.cost.budget import Overrun, overruns
from bascule.cost.infracost import InfracostFigure
from bascule.cost.line import Line, Total
from bascule.cost.money import dollars, money, signed

_NAMES = {"idle": "IDLE", "load": "AT LOAD"}
_WORDS = {"idle": "idle", "load": "at load"}


def costs_text(
    found: Sequence[Breakdown], ats: Sequence[At], others: Sequence[InfracostFigure] = (), *, details: bool = False
) -> str:
    """A table by stack and resource for each environment, its total, and what a reader has to know of it."""
    texts = [text for each in found for text in _texts(each, ats, details=details)]
    return "\n\n".join([*texts, *_infracost(found, others)])


def _texts(breakdown: Breakdown, ats: Sequence[At], *, details: bool) -> Iterator[str]:
    head = ("STACK", "RESOURCE", *(f"{_NAMES[at]}, USD" for at in ats), "")
    yield columns([head, *_rows(breakdown, ats)])
    if details:
        yield columns(
            [("RESOURCE", "COMPONENT", "AT LOAD", "UNIT", "USD EACH", "SEEN", "TRUST", "SOURCE"), *_lines(breakdown)]
        )
    yield "\n".join(_total(breakdown, ats))
    if "load" in ats:
        yield "\n".join(["Assumed at load (`usage` in the environment file):", *_assumptions(breakdown)])
    if breakdown.notices:
        yield "\n".join(f"note: {notice}" for notice in breakdown.notices)


def _rows(breakdown: Breakdown, ats: Sequence[At]) -> Iterator[tuple[str, ...]]:
    """Resources that cost something or of which that is not known; of each stack, the sum after them."""
    resources = {at: breakdown.by_resource(at) for at in ats}
    stacks = {at: breakdown.by_stack(at) for at in ats}
    for stack in next(iter(stacks.values()), {}):
        for key in next(iter(resources.values())):
            totals = [resources[at][key] for at in ats]
            if key[0] == stack and any(each.usd or each.at_least for each in totals):
                yield (stack, key[1], *(_cell(each) for each in totals), _remark(breakdown, key))
        yield (stack, "all", *(_cell(stacks[at][stack]) for at in ats), "")


def _cell(total: Total) -> str:
    return f"{'>= ' if total.at_least else ''}{'~ ' if total.about else ''}{dollars(total.usd)}"


def _remark(breakdown: Breakdown, key: tuple[str, str]) -> str:
    lines = [line for line in breakdown.lines if (line.stack, line.address) == key]
    missing = [line.component for line in lines if not line.load.known]
    unknown = [each.reason for each in breakdown.unknown if (each.stack, each.address) == key]
    return "; ".join([*unknown, *(f"{component}: unknown" for component in missing)])


def _lines(breakdown: Breakdown) -> Iterator[tuple[str, ...]]:
    for line in breakdown.lines:
        yield (
            line.address,
            line.component,
            _units(line.load.quantity),
            line.unit,
            _each(line),
            str(line.quote.seen or ""),
            line.quote.confidence or "",
            "; ".join(filter(None, (line.note, line.quote.source or line.quote.of))),
        )


def _units(quantity: Decimal | None) -> str:
    if quantity is None:
        return "unknown"
    return f"{quantity:.0f}" if quantity == quantity.to_integral() else f"{quantity:.4g}"


def _each(line: Line) -> str:
    """The price of one unit."""
    if line.quote.usd is not None:
        return f"{line.quote.usd}"
    return "unknown" if line.quote.seen is None or not line.load.known else "graduated"


def _total(breakdown: Breakdown, ats: Sequence[At]) -> Iterator[str]:
    for at in ats:
        yield f"{breakdown.environment}, {_WORDS[at]}: {money(breakdown.total(at))} a month"
    exempt, unknown = len(breakdown.exempt), len(breakdown.unknown)
    yield f"{exempt} resources cost nothing themselves" + (f", of {unknown} no price is known" if unknown else "")
    if breakdown.budget_usd is not None:
        broken = overruns(breakdown, ats)
        yield f"budget: ${dollars(breakdown.budget_usd)} a month" + (
            "" if broken else ", which suffices as far as is known"
        )
        yield from (line for each in broken for line in overrun_lines(each))


def overrun_lines(overrun: Overrun) -> Iterator[str]:
    """What broke the budget, and what costs most."""
    yield f"over budget {_WORDS[overrun.at]}: {money(overrun.total)} is ${dollars(overrun.over_usd)} more; most of it:"
    yield from (f"  {address} in {stack}: {money(total)}" for stack, address, total in overrun.dearest)


def _assumptions(breakdown: Breakdown) -> Iterator[str]:
    groups: dict[str, list[str]] = {}
    for path, value in breakdown.assumptions:
        name, _, key = path.rpartition(".")
        groups.setdefault(name, []).append(f"{key} {_assumed(value)}")
    yield from (f"  {name}: {', '.join(values)}" for name, values in groups.items())


def _assumed(value: float | str) -> str:
    return value or "none" if isinstance(value, str) else f"{value:,.12g}"


def _infracost(found: Sequence[Breakdown], others: Sequence[InfracostFigure]) -> Iterator[str]:
    """Its figure beside ours, stack by stack."""
    ours = {stack: total.usd for each in found for stack, total in each.by_stack("idle").items()}
    rows = [_beside(each, each.usd, ours.get(each.stack, Decimal(0))) for each in others if each.usd is not None]
    if rows:
        yield columns([("STACK", "INFRACOST, USD", "OURS IDLE, USD", "DIFFERENCE", ""), *rows])
    yield from (f"note: {each.notice}" for each in others if each.notice)


def _beside(figure: InfracostFigure, its: Decimal, ours: Decimal) -> tuple[str, ...]:
    remark = f"{figure.unsupported} resources without its price" if figure.unsupported else ""
    return (figure.stack, dollars(its), dollars(ours), signed(its - ours), remark)
