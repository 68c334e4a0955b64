"""States as text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bascule.assembly.plan import Plan
from bascule.cli.columns import columns
from bascule.cli.plan_text import counts_text
from bascule.cloud.state.summary import StateSummary
from bascule.terraform.state.backup import BackedUp
from bascule.terraform.state.migration import Migrated, MigrationOutcome
from bascule.terraform.state.move import Moved
from bascule.terraform.state.place import StateVersion
from bascule.terraform.state.restore import Restoration, Restored

_NONE = "-"


def states_text(states: Sequence[StateSummary]) -> str:
    """One line a state."""
    rows = [(each.stack, _number(each.serial), _number(each.objects), *_moments(each), each.backend) for each in states]
    return columns([("STACK", "SERIAL", "OBJECTS", "LAST CHANGE", "LOCK", "BACKEND"), *rows])


def states_json(states: Sequence[StateSummary]) -> list[dict[str, Any]]:
    """Each state with its lock; what is not known is null."""
    return [
        {
            "stack": each.stack,
            "backend": each.backend,
            "serial": each.serial,
            "lineage": each.lineage,
            "objects": each.objects,
            "last_change": _iso(each.last_change),
            "lock": {"id": each.lock.id, "who": each.lock.who, "since": _iso(each.lock.created)} if each.lock else None,
        }
        for each in states
    ]


def versions_text(versions: Sequence[StateVersion]) -> str:
    """One line an earlier state, the latest first."""
    rows = [(_time(each.written), each.name, "the present one" if each.is_latest else "") for each in versions]
    return columns([("WRITTEN", "FILE OR VERSION", ""), *rows]) if rows else "no earlier state is kept"


def versions_json(versions: Sequence[StateVersion]) -> list[dict[str, Any]]:
    """Each earlier state by the name that `restore` takes."""
    return [{"name": each.name, "written": _iso(each.written), "latest": each.is_latest} for each in versions]


def copies_text(copies: Sequence[BackedUp]) -> str:
    """One line a stack."""
    return columns([(each.stack, str(each.path) if each.path else "no state yet") for each in copies])


def copies_json(copies: Sequence[BackedUp]) -> dict[str, str | None]:
    """Files by stack; null where there is no state."""
    return {each.stack: str(each.path) if each.path else None for each in copies}


def restoration_text(wanted: Restoration) -> str:
    """The question before a restore."""
    there = f"serial {wanted.present.serial}, {wanted.present.objects} objects" if wanted.present else "no state"
    return f"Put a state of {wanted.restored.objects} objects in the place of {there} of {wanted.stack}?"


def restored_text(done: Restored) -> str:
    """What was restored, and the next step."""
    copy = f"; the one before is in {done.copy}" if done.copy else ""
    return f"{done.stack}: restored as serial {done.serial}{copy}\n  next: plan, before anything is applied"


def restored_json(done: Restored) -> dict[str, Any]:
    """Stack, serial and copy."""
    return {"stack": done.stack, "serial": done.serial, "copy": str(done.copy) if done.copy else None}


def migrated_text(done: Sequence[Migrated]) -> str:
    """One line a stack, and what to do with the states that were left behind."""
    rows = [(each.stack, each.outcome.value, _number(each.serial), f"{each.source} -> {each.target}") for each in done]
    left = sorted(
        {each.source for each in done if each.outcome is MigrationOutcome.MOVED} - {each.target for each in done}
    )
    notes = ["  next: plan; once it is empty, remove what is left behind:", *(f"    {each}" for each in left)]
    return "\n".join([columns([("STACK", "OUTCOME", "SERIAL", "FROM, TO"), *rows]), *(notes if left else [])])


def migrated_json(done: Sequence[Migrated]) -> list[dict[str, Any]]:
    """Each stack with its outcome, places and copies."""
    return [
        {
            "stack": each.stack,
            "outcome": each.outcome.name.lower(),
            "from": each.source,
            "to": each.target,
            "serial": each.serial,
            "copies": [str(copy) for copy in each.copies],
        }
        for each in done
    ]


def moved_text(done: Moved) -> str:
    """One line a move, and the next step."""
    stacks = (
        done.source_stack if done.source_stack == done.target_stack else f"{done.source_stack} -> {done.target_stack}"
    )
    moves = [f"  {each.source} -> {each.target}" for each in done.moves]
    return "\n".join([f"{stacks}:", *moves, "  next: plan, which is empty if the code has these addresses"])


def moved_json(done: Moved) -> dict[str, Any]:
    """Both stacks, old and new addresses, and copies."""
    return {
        "from": done.source_stack,
        "to": done.target_stack,
        "moves": {each.source: each.target for each in done.moves},
        "copies": [str(copy) for copy in done.copies],
    }


def _moments(state: StateSummary) -> tuple[str, str]:
    """The last change and the lock; a backend that cannot be asked is told as such."""
    if not state.remembers:
        return "not known", "not known"
    return _time(state.last_change) if state.last_change else _NONE, str(state.lock) if state.lock else _NONE


def _number(value: int | None) -> str:
    return _NONE if value is None else str(value)


def _time(value: datetime) -> str:
    return f"{value:%Y-%m-%d %H:%M:%S %Z}"


def _iso(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


def adopted_text(stack: str, plan: Plan) -> str:
    """What an adoption came to; one that imports nothing finds an object at each address."""
    if "import" in plan.counts:
        return f"{stack}: {counts_text(plan)}: done"
    there = "nothing was imported: the state has an object at each of these addresses"
    fix = "if it is another one, take it out of the state first: `terraform state rm ADDRESS`"
    return f"{stack}: {there}\n  next: {fix}"
