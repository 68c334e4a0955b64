"""Drift as `bascule drift` prints it."""

from __future__ import annotations

from bascule.cli.drift_text import drift_code, drift_text
from bascule.errors import Problem
from bascule.terraform.drift import DriftOutcome, StackDrift

UNREACHED = Problem(message="terraform init failed", fix="reach the registry")


def test_what_keeps_several_stacks_back_is_told_once() -> None:
    failed = [StackDrift(stack=name, outcome=DriftOutcome.FAILED, problems=(UNREACHED,)) for name in ("dev-a", "dev-b")]
    assert drift_text([*failed, StackDrift(stack="dev-c", outcome=DriftOutcome.NONE)]).splitlines() == [
        "dev-a: could not be looked at",
        "  terraform init failed",
        "    next: reach the registry",
        "dev-b: could not be looked at, as dev-a",
        "dev-c: no drift",
    ]
    assert drift_code(failed) == 1
