"""Differences of costs, as Markdown for a pull request, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bascule.cli.columns import columns
from bascule.cli.cost_json import total_json
from bascule.cli.cost_text import overrun_lines
from bascule.cost.breakdown import BOTH, Breakdown
from bascule.cost.budget import overruns
from bascule.cost.diff import Change, CostDiff, Costs
from bascule.cost.money import dollars, money, signed

_HEAD = ("", "resource", "stack", "idle, USD a month", "at load, USD a month")


def diff_markdown(found: Sequence[CostDiff]) -> str:
    """What became dearer and cheaper, totals before and after, and the budget; one line where nothing changes."""
    return "\n\n".join("\n\n".join(_markdown(each)) for each in found)


def diff_text(found: Sequence[CostDiff]) -> str:
    """The same for a terminal."""
    return "\n\n".join("\n".join(_text(each)) for each in found)


def diff_json(found: Sequence[CostDiff]) -> dict[str, Any]:
    """Each environment's totals before and after, and its changes."""
    return {
        "environments": [
            {
                "environment": each.environment,
                "before": _totals(each.before),
                "after": _totals(each.after),
                "changes": [_change(change) for change in each.changes],
                "over_budget": [one.at for one in overruns(each.after, BOTH)] if each.after else [],
            }
            for each in found
        ]
    }


def _markdown(diff: CostDiff) -> Iterator[str]:
    if not diff.changes:
        yield f"**Cost of {diff.environment}**: no change. {_now(diff.after)}"
        yield from _warning(diff.after)
        return
    yield f"**Cost of {diff.environment}**: {_moved(diff)}"
    rows = [_HEAD, ("---",) * len(_HEAD), *(_row(change, code="`") for change in diff.changes)]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    yield _now(diff.after)
    yield from _warning(diff.after)
    if diff.after and diff.after.notices:
        notices = "\n".join(f"- {notice}" for notice in diff.after.notices)
        yield f"<details><summary>What these figures rest on</summary>\n\n{notices}\n\n</details>"


def _warning(breakdown: Breakdown | None) -> Iterator[str]:
    if lines := _budget(breakdown):
        yield "\n".join(["> [!WARNING]", *(f"> {line}  " for line in lines)])


def _text(diff: CostDiff) -> Iterator[str]:
    if not diff.changes:
        yield f"{diff.environment}: no change. {_now(diff.after)}"
        yield from _budget(diff.after)
        return
    yield f"{diff.environment}: {_moved(diff)}"
    yield columns([_HEAD, *(_row(change) for change in diff.changes)])
    yield _now(diff.after)
    yield from _budget(diff.after)


def _moved(diff: CostDiff) -> str:
    idle, load = (sum(getattr(change, name) for change in diff.changes) for name in ("idle_usd", "load_usd"))
    return f"{signed(idle)} USD a month idle, {signed(load)} at load"


def _now(breakdown: Breakdown | None) -> str:
    if breakdown is None:
        return "It is not there any more."
    budget = "" if breakdown.budget_usd is None else f"; the budget is ${dollars(breakdown.budget_usd)}"
    idle, load = (money(breakdown.total(at)) for at in BOTH)
    return f"Total: {idle} a month idle, {load} at load{budget}."


def _row(change: Change, *, code: str = "") -> tuple[str, ...]:
    kind = "new" if change.before is None else "gone" if change.after is None else _direction(change)
    cells = (_cell(change, "idle"), _cell(change, "load"))
    return (kind, f"{code}{change.address}{code}", change.stack, *cells)


def _direction(change: Change) -> str:
    moved = change.load_usd or change.idle_usd
    return "dearer" if moved > 0 else "cheaper" if moved < 0 else "known otherwise"


def _cell(change: Change, at: str) -> str:
    moved = change.idle_usd if at == "idle" else change.load_usd
    before, after = (_side(costs, at) for costs in (change.before, change.after))
    return f"{before} → {after} ({signed(moved)})" if before != after else before


def _side(costs: Costs | None, at: str) -> str:
    if costs is None:
        return "0.00"
    total = costs.idle if at == "idle" else costs.load
    return f"{'≥ ' if total.at_least else ''}{'~ ' if total.about else ''}{dollars(total.usd)}"


def _budget(breakdown: Breakdown | None) -> list[str]:
    return [line for each in overruns(breakdown, BOTH) for line in overrun_lines(each)] if breakdown else []


def _totals(breakdown: Breakdown | None) -> dict[str, Any] | None:
    return {at: total_json(breakdown.total(at)) for at in BOTH} if breakdown else None


def _change(change: Change) -> dict[str, Any]:
    def side(costs: Costs | None) -> dict[str, Any] | None:
        return {"idle": total_json(costs.idle), "load": total_json(costs.load)} if costs else None

    return {
        "stack": change.stack,
        "address": change.address,
        "before": side(change.before),
        "after": side(change.after),
    }
