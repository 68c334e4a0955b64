"""All that `bascule report` asks before it writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bascule.check.check import check_app
from bascule.cli.check_scanners import Wanted, scanners_for
from bascule.cli.talk import note
from bascule.config.files import find_file, shown
from bascule.cost.command import breakdowns
from bascule.errors import ToolError
from bascule.report.diagram import architecture, draw
from bascule.report.page.building import Known, page
from bascule.report.page.writing import html
from bascule.synth.files import SynthesizedFile, synthesized_file
from bascule.terraform.preview import Preview, preview


@dataclass(frozen=True, kw_only=True)
class Looked:
    """What is looked at besides the stacks: plans, and what Checkov says of them."""

    plan: bool
    checkov: bool


def report_page(env: str, looked: Looked) -> str:
    """The page of an environment, which is synthesized first."""
    today = date.today()
    with synthesized_file(env) as run:
        origin = f"{shown(find_file(env, root=run.root))}:1"
        scanners = scanners_for(Wanted(checkov=looked.checkov), of_environment=True)
        (breakdown,) = breakdowns([run.assembly.folder], today=today)
        planned = _planned(run) if looked.plan else Preview(plans={}, failures={})
        picture, undrawn = _drawn(run)
        report = check_app(run.assembly, origin=origin, scanners=scanners)
        for each in report.errors:
            note(each)
        known = Known(
            app=run.assembly,
            day=today,
            report=report,
            breakdown=breakdown,
            plans=planned.plans,
            unplanned=planned.failures,
            picture=picture,
            undrawn=undrawn,
        )
        return html(page(known))


def _planned(run: SynthesizedFile) -> Preview:
    return preview(run.assembly.stacks, engine=run.engine, environ=run.environ)


def _drawn(run: SynthesizedFile) -> tuple[str, str]:
    """The picture, or why there is none: the rest of the page is worth reading without it."""
    try:
        return draw(architecture(run.assembly), root=run.root), ""
    except ToolError as error:
        note(f"not drawn: {error}")
        return "", str(error)
