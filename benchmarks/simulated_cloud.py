"""What the engine's commands take against the simulated cloud."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bascule.sandbox.install import LAUNCHER, install
from bascule.sandbox.settings import Settings
from benchmarks.figure import Figure
from benchmarks.place import PYTHON, ROOT, engine, environ
from benchmarks.synthetic_shape import GROUP, REGION, stack_name
from benchmarks.usage import Usage, measure

_SMALL, _LARGE = 11, 100
"""Groups of resources."""
_ROUNDS = 3
_STARTS = 9
_MB = 1_000_000
_PROVIDER = "bascule.sandbox.server"


def measured() -> Iterator[Figure]:
    """Figures of an ordinary stack, of a large one, and of the provider's process by itself."""
    with tempfile.TemporaryDirectory() as name:
        yield from _ordinary(_stack_folder(Path(name), _SMALL))
    with tempfile.TemporaryDirectory() as name:
        yield from _large(_stack_folder(Path(name), _LARGE))


def _ordinary(folder: Path) -> Iterator[Figure]:
    """Seconds of an apply that makes everything, and of the plan after it, which must be empty."""
    applies, plans = [], []
    for _ in range(_ROUNDS):
        applies.append(_engine(folder, "apply", "-auto-approve", "-input=false").wall)
        plans.append(_engine(folder, "plan", "-detailed-exitcode", "-input=false").wall)
        _engine(folder, "destroy", "-auto-approve", "-input=false")
    how = f"{_SMALL * GROUP} resources, {engine()}, wall clock, median of {_ROUNDS}"
    yield Figure(name="simulated cloud, apply", value=statistics.median(applies), unit="s", bar=8, how=how)
    yield Figure(name="simulated cloud, empty plan", value=statistics.median(plans), unit="s", bar=2.5, how=how)
    starts = [_start(folder) * 1000 for _ in range(_STARTS)]
    how = f"from the launcher to the handshake, median of {_STARTS}"
    yield Figure(name="simulated provider, start-up", value=statistics.median(starts), unit="ms", bar=250, how=how)


def _large(folder: Path) -> Iterator[Figure]:
    """Seconds of the apply of a large stack, and the memory of the provider's process in it."""
    usage = _engine(folder, "apply", "-auto-approve", "-input=false")
    how = f"{_LARGE * GROUP} resources, {engine()}, wall clock, one run"
    yield Figure(name="simulated cloud, large apply", value=usage.wall, unit="s", bar=60, how=how)
    memory = usage.peak_of_one / _MB
    yield Figure(name="simulated provider, memory", value=memory, unit="MB", bar=120, how=f"in that apply, {how}")


def _stack_folder(folder: Path, groups: int) -> Path:
    """The initialised folder of a synthesized stack with the simulated provider in it, and a store beside."""
    measure([PYTHON, "-m", "benchmarks.synthetic_app", folder / "out", "1", str(groups)], cwd=ROOT, env=environ())
    stack = folder / "out" / "stacks" / stack_name(0)
    settings = Settings(
        interpreter=PYTHON,
        package=str(ROOT),
        store=str(folder / "sandbox" / "bench.db"),
        stack=stack_name(0),
        account_id="123456789012",
        regions=(REGION,),
        quotas={"aws_vpc": groups},
        zones={REGION: (f"{REGION}a", f"{REGION}b")},
    )
    install(stack, provider="aws", settings=settings)
    _engine(stack, "init", "-input=false")
    return stack


def _engine(folder: Path, *arguments: str) -> Usage:
    return measure([engine().path, *arguments], cwd=folder, env=environ(), one=_PROVIDER)


def _start(folder: Path) -> float:
    """Seconds until the provider has said where it listens, as an engine would wait for it."""
    launcher = folder / "terraform-provider-aws_v0"
    launcher.write_text(LAUNCHER, encoding="utf-8")
    launcher.chmod(0o700)
    begin = time.perf_counter()
    with subprocess.Popen(
        [launcher], cwd=folder, env={**os.environ, "TF_PLUGIN_MAGIC_COOKIE": "bench"}, stdout=subprocess.PIPE
    ) as process:
        line = process.stdout.readline() if process.stdout else b""
        took = time.perf_counter() - begin
        process.kill()
    if not line.startswith(b"1|6|unix|"):
        raise SystemExit(line.decode(errors="replace"))
    return took
