"""The section about what plans would change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from bascule.assembly.plan import Plan
from bascule.report.page.content import ChangeRow, Changes

_NONE = "No plan was given: `bascule report ENV --plan` plans first and shows here what would change."


def changes(plans: Mapping[str, Plan], failures: Mapping[str, str]) -> Changes:
    """The changes of each stack's plan, and the stacks that could not be planned, with what the engine said."""
    if not plans and not failures:
        return Changes(verdict=_NONE)
    rows = tuple(
        ChangeRow(
            action="import" if change.is_import and change.verb == "nothing" else change.verb,
            stack=stack,
            address=change.address,
            arguments=tuple(dict.fromkeys(each.argument for each in change.attributes)),
        )
        for stack, plan in plans.items()
        for change in plan.changes
    )
    return Changes(verdict=_verdict(plans, rows), rows=rows, unplanned=tuple(_unplanned(failures)))


def _unplanned(failures: Mapping[str, str]) -> Iterator[str]:
    """Each reason once, after all stacks that have it: what keeps one back mostly does all."""
    stacks: dict[str, list[str]] = {}
    for stack, reason in failures.items():
        stacks.setdefault(reason, []).append(stack)
    yield from (f"{', '.join(names)}: {reason}" for reason, names in stacks.items())


def _verdict(plans: Mapping[str, Plan], rows: tuple[ChangeRow, ...]) -> str:
    if not plans:
        return "No stack could be planned."
    outputs = sum(len(plan.outputs) for plan in plans.values())
    counts = Counter(row.action for row in rows)
    parts = [f"{count} to {action}" for action, count in counts.items()] + ([f"{outputs} outputs"] if outputs else [])
    planned = "1 stack was planned" if len(plans) == 1 else f"{len(plans)} stacks were planned"
    return f"{planned}: {', '.join(parts)}." if parts else f"{planned}: nothing would change."
