"""What became of the attempt to plan a stack: a record, and what is shown of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bascule.assembly.plan import Plan
from bascule.ci.plans.plan_record import PlanRecord

RECORD = "record.json"
COMMENT = "comment.md"
"""The files of the artifact that each plan leaves behind, beside an encrypted plan."""


@dataclass(frozen=True, kw_only=True)
class MadePlan:
    """`reason` says why it is no plan that is applied as it is; a preview has no `plan`, but an `inventory`.

    `inventory` is how many objects of each type the stack declares.
    """

    record: PlanRecord
    reason: str = ""
    plan: Plan | None = None
    inventory: dict[str, int] = field(default_factory=dict)
