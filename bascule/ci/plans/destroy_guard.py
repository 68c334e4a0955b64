"""What a plan destroys that nobody may overlook."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.assembly.manifest import DestroyGuardRecord
from bascule.assembly.plan import Plan

_DESTROYING = frozenset({"delete", "replace"})


def needs_allow_destroy(plan: Plan, guard: DestroyGuardRecord | None) -> tuple[str, ...]:
    """Why somebody has to say that the plan is meant, one sentence each; empty for a plan that destroys little.

    Without a guard no pipeline applies the stack, and nothing has to be said.
    """
    return tuple(_reasons(plan, guard)) if guard else ()


def _reasons(plan: Plan, guard: DestroyGuardRecord) -> Iterator[str]:
    destroyed = [change for change in plan.changes if change.verb in _DESTROYING]
    if len(destroyed) > guard.max_deletes:
        yield f"{len(destroyed)} objects are deleted or replaced, and at most {guard.max_deletes} go unasked"
    for change in destroyed:
        if change.type in guard.protected_types:
            yield f"{change.address} would be {'deleted' if change.verb == 'delete' else 'replaced'}"
