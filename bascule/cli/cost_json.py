"""Costs as JSON: numbers are US dollars a month; null is what nobody knows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from bascule.cost.breakdown import At, Breakdown, amount_at
from bascule.cost.budget import overruns
from bascule.cost.infracost import InfracostFigure
from bascule.cost.line import Line, Total

_DIGITS = Decimal("0.000001")


def costs_json(found: Sequence[Breakdown], ats: Sequence[At], others: Sequence[InfracostFigure] = ()) -> dict[str, Any]:
    """Each environment with its totals, lines, exempt and unknown resources, assumptions and notices."""
    return {
        "environments": [_environment(each, ats) for each in found],
        "infracost": [
            {"stack": each.stack, "usd": number(each.usd), "unsupported": each.unsupported, "notice": each.notice}
            for each in others
        ],
    }


def total_json(total: Total) -> dict[str, Any]:
    """A total, and whether it is a lower bound or moves with a floating price."""
    return {"usd": number(total.usd), "at_least": total.at_least, "about": total.about}


def number(value: Decimal | None) -> float | None:
    """A JSON number of at most six decimals."""
    return None if value is None else float(value.quantize(_DIGITS))


def _environment(breakdown: Breakdown, ats: Sequence[At]) -> dict[str, Any]:
    return {
        "environment": breakdown.environment,
        "totals": {at: total_json(breakdown.total(at)) for at in ats},
        "budget_usd": number(breakdown.budget_usd),
        "over_budget": [
            {
                "at": each.at,
                "over_usd": number(each.over_usd),
                "dearest": [
                    {"stack": stack, "address": address, **total_json(total)} for stack, address, total in each.dearest
                ],
            }
            for each in overruns(breakdown, ats)
        ],
        "stacks": {
            stack: {at: total_json(breakdown.by_stack(at)[stack]) for at in ats} for stack in breakdown.by_stack("load")
        },
        "lines": [_line(line, ats) for line in breakdown.lines],
        "exempt": [{"stack": each.stack, "address": each.address, "reason": each.reason} for each in breakdown.exempt],
        "unknown": [
            {"stack": each.stack, "address": each.address, "reason": each.reason} for each in breakdown.unknown
        ],
        "assumptions": dict(breakdown.assumptions),
        "notices": list(breakdown.notices),
    }


def _line(line: Line, ats: Sequence[At]) -> dict[str, Any]:
    amounts = {at: amount_at(line, at) for at in ats}
    return {
        "stack": line.stack,
        "address": line.address,
        "component": line.component,
        "unit": line.unit,
        "unit_usd": number(line.quote.usd),
        **{
            at: {"quantity": number(each.quantity), "usd": number(each.usd), "known": each.known}
            for at, each in amounts.items()
        },
        "price": line.quote.of,
        "source": line.quote.source,
        "seen": line.quote.seen.isoformat() if line.quote.seen else None,
        "confidence": line.quote.confidence,
        "floating": line.floating,
        "note": line.note,
    }
