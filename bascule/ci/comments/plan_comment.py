"""The comment about one stack's plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bascule.ci.comments.changes_table import changes_table
from bascule.ci.comments.markdown import block, code
from bascule.ci.comments.marker import Marker
from bascule.ci.plans.made_plan import MadePlan
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_record import PlanRecord
from bascule.errors import BasculeError

LARGEST: Final = 60_000
"""GitHub takes 65,536 characters; the rest is for cost and findings."""

_ROWS: Final = 45_000

_KINDS: Final = {
    PlanKind.SAVED: "**Saved plan**: exactly this is applied.",
    PlanKind.TENTATIVE: (
        "**Tentative plan**, for {reason}. If that plan does the same as this one, it is applied; "
        "if not, it is shown and asks for an approval of its own."
    ),
    PlanKind.PREVIEW: "**Preview, no plan**, for {reason}.",
}


def plan_comment(made: MadePlan, run_url: str) -> str:
    """What the plan would do, how far it can be trusted, and how to apply it."""
    record = made.record
    parts = [_head(record, _counts(made)), _KINDS[record.kind].format(reason=made.reason), *_guard(record)]
    if made.plan is not None:
        parts += [changes_table(made.plan, longest=_ROWS, run_url=run_url)]
    elif made.inventory:
        parts.append(_inventory(made.inventory))
    parts += [*_how(record), _foot(record, run_url)]
    return "\n\n".join(parts) + "\n"


def failure_comment(marker: Marker, error: BasculeError, head_sha: str, run_url: str) -> str:
    """Why the stack could not be planned, and what to do next."""
    head = f"{marker}\n### {code(f'{marker.environment}/{marker.stack}')}: could not be planned"
    return f"{head}\n\n{block(str(error)[:_ROWS])}\n\n<sub>{head_sha[:12]} · [run]({run_url})</sub>\n"


def _head(record: PlanRecord, counts: str) -> str:
    marker = marker_of(record)
    return f"{marker}\n### {code(f'{marker.environment}/{marker.stack}')}: {counts}"


def marker_of(record: PlanRecord) -> Marker:
    """The marker of the comment about that record's stack."""
    return Marker(environment=record.environment, stack=record.stack.removeprefix(f"{record.environment}-"))


def _counts(made: MadePlan) -> str:
    if made.plan is None:
        return f"{sum(made.inventory.values())} objects declared"
    told = [f"{count} to {verb}" for verb, count in made.plan.counts.items()]
    number = len(made.plan.outputs)
    outputs = [f"{number} output{'s change' if number > 1 else ' changes'}"] if number else []
    return ", ".join(told + outputs) or "nothing to do"


def _guard(record: PlanRecord) -> Iterator[str]:
    if record.needs_allow_destroy:
        reasons = "\n".join(f"> - {code(each)}" for each in record.needs_allow_destroy)
        yield (
            "> [!CAUTION]\n> This destroys what is not to go by mistake, and is applied only with the label "
            f"`allow-destroy` on this pull request:\n{reasons}"
        )


def _inventory(inventory: dict[str, int]) -> str:
    rows = [f"| {code(type_)} | {count} |" for type_, count in inventory.items()]
    return "\n".join(["| type | objects |", "| --- | --- |", *rows])


def _how(record: PlanRecord) -> Iterator[str]:
    """Nothing of a preview: why it is none better says what to do."""
    if record.kind is not PlanKind.PREVIEW:
        yield f"To apply it: merge. That run waits for an approval of `{record.environment}` if one is due."


def _foot(record: PlanRecord, run_url: str) -> str:
    engine = f"{record.engine} {record.engine_version}".strip()
    return f"<sub>{record.source.head_sha[:12]} · {engine} · [run]({run_url})</sub>"
