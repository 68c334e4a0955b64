"""A rule: what it asks for, why, and what to do where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bascule.assembly.configuration import Configuration
from bascule.check.judgement import Judgement
from bascule.check.severity import Severity

Judge = Callable[[Sequence[Configuration]], Iterable[Judgement]]


def _nothing(_: Sequence[Configuration]) -> Iterable[Judgement]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule. `reason` says what goes wrong without it, `fix` the next step.

    `judge` gets the configurations that are judged together: one file, or all stacks of an environment, so that a
    rule can see what another stack has. It yields nothing at all about blocks that the rule is not about. Rules about
    suppressions have none: they are judged after all others.
    """

    id: str
    title: str
    severity: Severity
    reason: str
    fix: str
    judge: Judge = _nothing
