"""Faults as text."""

from __future__ import annotations

from collections.abc import Sequence

from bascule.cli.columns import columns
from bascule.sandbox.world.faults.fault import KINDS, Fault


def fault_text(fault: Fault) -> str:
    """What goes wrong from now on, in a sentence."""
    often = "until cleared" if fault.times is None else f"{fault.times} times"
    return f"{fault.kind} of {fault.type}, {often}: {KINDS[fault.kind]}"


def faults_text(faults: Sequence[Fault]) -> str:
    """One line a fault."""
    if not faults:
        return "nothing is to go wrong"
    return columns([("KIND", "TYPE", "CALLS", "TIMES", "DETAIL"), *map(_row, faults)])


def _row(fault: Fault) -> tuple[str, ...]:
    times = "until cleared" if fault.times is None else str(fault.times)
    return fault.kind, fault.type, " ".join(fault.met_by), times, _detail(fault)


def _detail(fault: Fault) -> str:
    if fault.kind == "eventual":
        return f"not seen by {fault.reads} reads"
    return f"lost {fault.lost}" if fault.kind in ("timeout", "kill") else ""
