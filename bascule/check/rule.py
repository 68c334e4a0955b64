"""A rule: what it asks for, why, and what to do where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bascule.assembly.configuration import Configuration
from bascule.check.judgement import Judgement
from bascule.check.severity import Severity

Judge = Callable[[Sequence[Configuration]], Iterable[Judgement]]


def _nothing(_: Sequence[Configuration]) -> Iterable[Judgement]:
    return ()


class Described(Protocol):
    """What every rule says of itself, whatever it judges."""

    @property
    def id(self) -> str:
        """By which it is suppressed."""

    @property
    def title(self) -> str:
        """What it asks for."""

    @property
    def severity(self) -> Severity:
        """How bad it is to break it."""

    @property
    def reason(self) -> str:
        """What goes wrong without it."""

    @property
    def fix(self) -> str:
        """The next step."""


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
