"""What a teardown shows on its run's page: plans before they are approved, and what became of everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bascule.ci.teardown.destruction import Destroyed
from bascule.ci.teardown.lift import StackPlan
from bascule.ci.teardown.sweep import Swept

_SIGNS: Final = {
    "update": "~",
    "delete": "-",
    "create": "+",
    "replace": "!",
    "read": "<",
    "forget": ".",
    "nothing": " ",
}


def lift_text(environment: str, plans: Sequence[StackPlan], left: Sequence[str]) -> str:
    """The lift that is to be approved."""
    if not left:
        return _titled(f"{environment}: nothing is left to destroy", "The last job only looks for orphans.")
    if not plans:
        return _titled(f"{environment}: no protection is on", "The next job plans the destruction, and shows it.")
    return _titled(f"{environment}: lift of protections", "Approving applies exactly this.", *_plans(plans))


def destruction_text(environment: str, plans: Sequence[StackPlan]) -> str:
    """The destruction that is to be approved."""
    objects = sum(plan.plan.counts.get("delete", 0) for plan in plans)
    how = "Approving destroys exactly this, one stack after the other from the top."
    return _titled(f"{environment}: {objects} objects of {len(plans)} stacks will be destroyed", how, *_plans(plans))


def destroyed_text(environment: str, done: Sequence[Destroyed]) -> str:
    """What became of each stack."""
    if not done:
        return _titled(f"{environment}: nothing was left to destroy")
    rows = ["| stack | |", "|---|---|", *(f"| {each.stack} | {each.fate.value} |" for each in done)]
    failures = [_block(problem.splitlines()) for each in done for problem in each.problems]
    again = [f"Push to `teardown/{environment}` again, once the cause is mended: it goes on from what is left."]
    return _titled(f"{environment}: teardown", "\n".join(rows), *failures, *(again if failures else []))


def swept_text(environment: str, swept: Swept) -> str:
    """What was found after the destruction, and the verdict."""
    parts = [_block(_orphans(swept))] if swept.orphans else []
    if swept.leaving:
        parts += ["These go by themselves:", _block(swept.leaving)]
    if swept.unseen:
        parts += [
            "Not looked at, so there may be more:",
            _block(line for each in swept.unseen for line in each.splitlines()),
        ]
    if swept.stacks:
        parts += [
            f"States still hold objects: {', '.join(swept.stacks)}. A stack that left the file has to come back to go."
        ]
    verdict = "nothing of it is left" if swept.clean and not swept.orphans else "what was left"
    return _titled(f"{environment}: {verdict}", *parts)


def _plans(plans: Iterable[StackPlan]) -> Iterator[str]:
    for each in plans:
        counts = ", ".join(f"{count} to {verb}" for verb, count in each.plan.counts.items()) or "nothing to do"
        lines = [f"{_SIGNS[change.verb]} {change.address}" for change in each.plan.changes]
        yield f"**{each.step.stack.name}**: {counts}\n\n{_block(lines)}"


def _orphans(swept: Swept) -> Iterator[str]:
    for each in swept.orphans:
        yield f"{each.title}: {each.fate}"
        yield from (f"  {line}" for line in each.why.splitlines())


def _titled(title: str, *parts: str) -> str:
    return "\n\n".join([f"### {title}", *(part for part in parts if part)])


def _block(lines: Iterable[str]) -> str:
    """Four spaces make a code block that nothing in the text can end."""
    return "\n".join(f"    {line}" for line in lines)
