"""How long the page of an environment takes once it is synthesized, and how large it is."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from bascule.assembly import AppAssembly
from bascule.check.check import check_app
from bascule.cost.command import breakdowns
from bascule.report.diagram import architecture, draw
from bascule.report.page.building import Known, page
from bascule.report.page.writing import html
from benchmarks.figure import Figure
from benchmarks.place import PYTHON, ROOT, environ
from benchmarks.usage import measure

_ENVIRONMENT = "prod"


def measured() -> Iterator[Figure]:
    """Seconds from stacks to page, with its rules, costs and picture, without Checkov; and the page's megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        command = Path(PYTHON).with_name("bascule")
        measure([command, "synth", _ENVIRONMENT, "--out", folder], cwd=ROOT, env=environ())
        start = perf_counter()
        text = _page(AppAssembly.read(Path(folder) / _ENVIRONMENT))
        seconds = perf_counter() - start
    how = f"in process, {_ENVIRONMENT}, its imports apart"
    yield Figure(name="bascule report without synth", value=seconds, unit="s", bar=3.0, how=how)
    yield Figure(name="the report's page", value=len(text.encode()) / 1e6, unit="MB", bar=2.0, how=_ENVIRONMENT)


def _page(app: AppAssembly) -> str:
    today = date.today()
    (breakdown,) = breakdowns([app.folder], today=today)
    report, picture = check_app(app, origin=""), draw(architecture(app), root=ROOT)
    return html(page(Known(app=app, day=today, report=report, breakdown=breakdown, picture=picture)))
