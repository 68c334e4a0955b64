"""What a synth costs: against the import of CDKTF in the same rounds, and for each further resource."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bascule.assembly import AppAssembly
from bascule.config import load_environment
from bascule.synth.engine_choice import ENGINE_VARIABLE
from benchmarks.figure import Figure
from benchmarks.place import PYTHON, ROOT, environ
from benchmarks.rounds import interleaved
from benchmarks.synthetic_shape import GROUP
from benchmarks.usage import Usage, measure

_ENVIRONMENT = "prod"
_REFERENCE = 110
"""Resources of the app that the bar is meant for."""
_STACKS = 3
_FEW, _MANY = 4, 37
"""Groups a stack in the small and the large app."""
_MEGABYTE = 1e6


def measured() -> Iterator[Figure]:
    """CPU of a synth as a multiple of the import's, its memory, and what one more resource costs."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        figures = interleaved(
            {
                "import": lambda: measure([PYTHON, "-c", "import cdktf"], cwd=ROOT, env=environ()),
                "synth": lambda: _synth(out / "synth"),
                "few": lambda: _synthetic(out / "few", _FEW),
                "many": lambda: _synthetic(out / "many", _MANY),
            }
        )
        one_more = _of_one_more(figures["few"], figures["many"])
        assembly = AppAssembly.read(out / "synth")
        yield from _of_environment(figures["synth"], figures["import"], assembly, one_more.value / 1000)
        yield one_more


def _of_environment(synth: Usage, cdktf: Usage, assembly: AppAssembly, seconds_each: float) -> Iterator[Figure]:
    """The environment is larger than the app that the bar is meant for: what it has more is taken off at its cost."""
    resources = sum(count_resources(each.document) for each in assembly.stacks)
    reference = synth.cpu - max(0, resources - _REFERENCE) * seconds_each
    yield Figure(
        name=f"synth of {_REFERENCE} resources, against import cdktf",
        value=reference / cdktf.cpu,
        unit="times",
        bar=2.2,
        goal=1.8,
        how=f"{_ENVIRONMENT}: {resources} resources in {len(assembly.stacks)} stacks, {synth.cpu:.2f} s of CPU, "
        f"{reference:.2f} s without what is over {_REFERENCE}; import {cdktf.cpu:.2f} s",
    )
    yield Figure(
        name="synth, peak memory", value=synth.peak / _MEGABYTE, unit="MB", bar=220, how="sum over the process tree"
    )


def _of_one_more(few: Usage, many: Usage) -> Figure:
    added = _STACKS * (_MANY - _FEW) * GROUP
    cost = (many.cpu - few.cpu) / added * 1000
    total = _STACKS * _MANY * GROUP
    return Figure(
        name="each further resource",
        value=cost,
        unit="ms",
        bar=2.5,
        how=f"CPU, {total - added} to {total} resources in {_STACKS} stacks",
    )


def count_resources(document: dict[str, object]) -> int:
    """How many resources a stack's document declares."""
    resources = document.get("resource", {})
    return sum(len(each) for each in resources.values()) if isinstance(resources, dict) else 0


def _synth(out: Path) -> Usage:
    wanted = load_environment(_ENVIRONMENT, root=ROOT).engine
    variables = environ() | {"BASCULE_ENV": _ENVIRONMENT, "CDKTF_OUTDIR": str(out)}
    if wanted:
        variables[ENGINE_VARIABLE] = wanted
    return measure([PYTHON, "main.py"], cwd=ROOT, env=variables)


def _synthetic(out: Path, groups: int) -> Usage:
    return measure(
        [PYTHON, "-m", "benchmarks.synthetic_app", str(out), str(_STACKS), str(groups)], cwd=ROOT, env=environ()
    )
