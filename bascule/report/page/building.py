"""All that is known of an environment, as a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bascule.assembly import AppAssembly, StackAssembly
from bascule.assembly.plan import Plan
from bascule.check.report import Report
from bascule.cost.breakdown import Breakdown
from bascule.report.diagram import Architecture, architecture
from bascule.report.page.changes import changes
from bascule.report.page.content import OutputRow, Page, StackRow
from bascule.report.page.costs import costs
from bascule.report.page.findings import findings
from bascule.report.page.identities import identities
from bascule.report.page.summary import cards, facts


@dataclass(frozen=True, kw_only=True)
class Known:
    """An environment's stacks on a day, what was found and counted in them, their plans, and why there is none.

    `picture` is the SVG of the architecture; empty where it could not be drawn, and `undrawn` says why.
    """

    app: AppAssembly
    day: date
    report: Report
    breakdown: Breakdown
    plans: Mapping[str, Plan] = field(default_factory=dict)
    unplanned: Mapping[str, str] = field(default_factory=dict)
    picture: str = ""
    undrawn: str = ""


def page(known: Known) -> Page:
    """The page."""
    drawn = architecture(known.app)
    return Page(
        environment=drawn.name,
        facts=facts(known.app, drawn, known.day),
        cards=cards(known.app, known.report, known.breakdown),
        picture=known.picture[known.picture.find("<svg") :],
        picture_text=_in_words(drawn),
        undrawn=known.undrawn,
        stacks=tuple(map(_stack, known.app.stacks)),
        outputs=tuple(row for stack in known.app.stacks for row in _outputs(stack)),
        costs=costs(known.breakdown),
        findings=findings(known.report),
        identities=identities(known.app.stacks),
        changes=changes(known.plans, known.unplanned),
    )


def _stack(stack: StackAssembly) -> StackRow:
    count = sum(map(len, stack.document.get("resource", {}).values()))
    return StackRow(name=stack.name, layer=stack.manifest.layer, resources=count, reads=stack.manifest.reads)


def _outputs(stack: StackAssembly) -> list[OutputRow]:
    return [
        OutputRow(stack=stack.name, name=name, kind=each.kind, description=each.description, sensitive=each.sensitive)
        for name, each in stack.manifest.outputs.items()
    ]


def _in_words(drawn: Architecture) -> str:
    """The picture for those who do not see it."""
    names = {each.id: each.name for each in drawn.components}
    flows = [f"{names[each.source]} sends {each.flow.label} to {names[each.target]}" for each in drawn.arrows]
    exposed = [f"users reach {each.name}" for each in drawn.components if each.exposed]
    kinds = [f"{each.name}: {each.kind.title}" for each in drawn.components]
    return "; ".join((*kinds, *exposed, *flows))
