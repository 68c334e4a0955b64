"""What kind of plan a stack gets, by the stacks that it reads."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bascule.assembly import StackAssembly
from bascule.assembly.state import State
from bascule.ci.plans.plan_kind import PlanKind


@dataclass(frozen=True, kw_only=True)
class Classification:
    """The kind, and why it is no better one; "" for a plan that is applied as it is."""

    kind: PlanKind
    reason: str = ""


def classify(stack: StackAssembly, states: Mapping[str, State | None], changing: Collection[str]) -> Classification:
    """The kind of the stack's plan.

    Args:
        states: of all stacks that it reads, by name; None where there is none.
        changing: the stacks that the same change changes, by name.
    """
    reads = stack.manifest.reads
    if missing := [name for name in reads if (state := states[name]) is None or state.is_empty]:
        reason = f"it reads {_and(missing)}, which {_is(missing)} not applied yet: after that it is planned and shown"
        return Classification(kind=PlanKind.PREVIEW, reason=reason)
    if moving := [name for name in reads if name in changing]:
        reason = f"it reads {_and(moving)}, which the same change changes: it is planned again afterwards"
        return Classification(kind=PlanKind.TENTATIVE, reason=reason)
    return Classification(kind=PlanKind.SAVED)


def _and(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _is(names: list[str]) -> str:
    return "is" if len(names) == 1 else "are"
