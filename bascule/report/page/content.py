"""What the page shows, ready to be written: each section's rows in their order."""

from __future__ import annotations

from dataclasses import dataclass

SECTIONS = (
    ("architecture", "Architecture"),
    ("findings", "Findings"),
    ("costs", "Costs"),
    ("changes", "Changes"),
    ("identities", "Identities"),
    ("stacks", "Stacks"),
    ("outputs", "Outputs"),
)
"""Id and title of each section, in the order of the page."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """A figure of the summary; `tone` is a class of the style sheet."""

    title: str
    figure: str
    note: str = ""
    tone: str = ""


@dataclass(frozen=True, kw_only=True)
class StackRow:
    """A stack."""

    name: str
    layer: str
    resources: int
    reads: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class OutputRow:
    """An output of a stack."""

    stack: str
    name: str
    kind: str
    description: str
    sensitive: bool


@dataclass(frozen=True, kw_only=True)
class CostBar:
    """A stack's bars in the chart, as shares of the longest one, and the amounts in words."""

    stack: str
    text: str
    idle_percent: float
    load_percent: float


@dataclass(frozen=True, kw_only=True)
class CostLine:
    """What is paid for one part of a resource: amounts a month, and the price with its day."""

    stack: str
    address: str
    component: str
    note: str
    idle: str
    load: str
    price: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Costs:
    """The section about costs; `assumptions` are names and values."""

    verdict: str
    bars: tuple[CostBar, ...] = ()
    lines: tuple[CostLine, ...] = ()
    notes: tuple[str, ...] = ()
    assumptions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class FindingRow:
    """A finding."""

    severity: str
    rule: str
    address: str
    where: str
    message: str
    fix: str


@dataclass(frozen=True, kw_only=True)
class SuppressedRow:
    """A finding that is excused."""

    rule: str
    address: str
    where: str
    reason: str
    until: str


@dataclass(frozen=True, kw_only=True)
class Findings:
    """The section about findings."""

    verdict: str
    rows: tuple[FindingRow, ...] = ()
    suppressed: tuple[SuppressedRow, ...] = ()
    not_looked_at: tuple[str, ...] = ()

    @property
    def severities(self) -> tuple[str, ...]:
        """The severities that occur, in the order of the rows."""
        return tuple(dict.fromkeys(row.severity for row in self.rows))


@dataclass(frozen=True, kw_only=True)
class Trusted:
    """Somebody who may assume a role, and what has to hold."""

    who: str
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RoleRow:
    """A role, who may assume it, and the boundary of its rights."""

    name: str
    stack: str
    trusted: tuple[Trusted, ...]
    boundary: str


@dataclass(frozen=True, kw_only=True)
class ChangeRow:
    """What a plan would do to a resource."""

    action: str
    stack: str
    address: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Changes:
    """The section about plans."""

    verdict: str
    rows: tuple[ChangeRow, ...] = ()
    unplanned: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Page:
    """The whole page; `picture` is SVG, or empty with `undrawn` saying why, `picture_text` says it in words."""

    environment: str
    facts: tuple[str, ...]
    cards: tuple[Card, ...]
    picture: str
    picture_text: str
    stacks: tuple[StackRow, ...]
    outputs: tuple[OutputRow, ...]
    costs: Costs
    findings: Findings
    identities: tuple[RoleRow, ...]
    changes: Changes
    undrawn: str = ""

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """Id and title of each section."""
        return SECTIONS
