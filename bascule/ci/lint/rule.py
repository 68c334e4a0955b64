"""A rule over workflows: what it asks for, why, and what to do where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bascule.check.severity import Severity
from bascule.workflows.node import Node
from bascule.workflows.workflow import Workflow


@dataclass(frozen=True, kw_only=True)
class Flaw:
    """A place where a rule is broken: `address` names it in words that stay when lines move."""

    address: str
    file: str
    line: int
    message: str


Judge = Callable[[Sequence[Workflow]], Iterable[Flaw]]


@dataclass(frozen=True, kw_only=True)
class WorkflowRule:
    """One rule. `reason` says what goes wrong without it, `fix` the next step.

    `judge` gets all files that are judged together, so that a rule can see what a called file has.
    """

    id: str
    title: str
    severity: Severity
    reason: str
    fix: str
    judge: Judge


def flaw_at(node: Node, address: str, message: str, *, line: int | None = None) -> Flaw:
    """The flaw at a value of the file."""
    return Flaw(address=address, file=node.file, line=line or node.line, message=message)
