"""What the engine's commands take against the simulated cloud."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bascule.assembly.stack_assembly import read_document
from bascule.sandbox.install import install
from bascule.sandbox.settings import Settings
from benchmarks.figure import Figure
from benchmarks.place import PYTHON, ROOT, engine, environ
from benchmarks.synthetic_shape import GROUP, REGION, stack_name
from benchmarks.usage import measure

_GROUPS = 11
_ROUNDS = 3


def measured() -> Iterator[Figure]:
    """Seconds of an apply that makes everything, and of the plan after it, which must be empty."""
    with tempfile.TemporaryDirectory() as name:
        folder = _stack_folder(Path(name))
        _terraform(folder, "init", "-input=false")
        applies, plans = [], []
        for _ in range(_ROUNDS):
            applies.append(_terraform(folder, "apply", "-auto-approve", "-input=false"))
            plans.append(_terraform(folder, "plan", "-detailed-exitcode", "-input=false"))
            _terraform(folder, "destroy", "-auto-approve", "-input=false")
    how = f"{_GROUPS * GROUP} resources, {engine()}, wall clock, median of {_ROUNDS}"
    yield Figure(name="simulated cloud, apply", value=statistics.median(applies), unit="s", bar=12, how=how)
    yield Figure(name="simulated cloud, empty plan", value=statistics.median(plans), unit="s", bar=5, how=how)


def _stack_folder(folder: Path) -> Path:
    """The folder of a synthesized stack with the simulated provider in it, and a store beside."""
    measure([PYTHON, "-m", "benchmarks.synthetic_app", folder / "out", "1", str(_GROUPS)], cwd=ROOT, env=environ())
    stack = folder / "out" / "stacks" / stack_name(0)
    settings = Settings(
        interpreter=PYTHON,
        package=str(ROOT),
        store=str(folder / "sandbox" / "bench.db"),
        stack=stack_name(0),
        account_id="123456789012",
        regions=(REGION,),
        quotas={"aws_vpc": _GROUPS},
        zones={REGION: (f"{REGION}a", f"{REGION}b")},
        types={"aws": tuple(sorted(read_document(stack)["resource"]))},
    )
    install(stack, provider="aws", settings=settings)
    return stack


def _terraform(folder: Path, *arguments: str) -> float:
    return measure([engine().path, *arguments], cwd=folder, env=environ()).wall
