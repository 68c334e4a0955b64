"""Synthesizes files in processes of their own, as many at once as there are cores. Loads no CDKTF."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bascule.assembly import AppAssembly
from bascule.errors import BasculeError, Problem, SynthError
from bascule.synth.outdir import OUTDIR_VARIABLE
from bascule.synth.protection import LIFT_VARIABLE
from bascule.tools.runner import run

APP = "main.py"


@dataclass(frozen=True, kw_only=True)
class SynthRequest:
    """One file to synthesize, by name or path, and the folder that its JSON goes to."""

    name: str
    out: Path
    lift_protection: bool = False


def synthesize_all(requests: Sequence[SynthRequest], *, root: Path, environ: Mapping[str, str]) -> list[AppAssembly]:
    """The assemblies of all files, in their order; SynthError names every file that could not be synthesized."""
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        outcomes = list(pool.map(lambda each: _synthesize(each, root, environ), requests))
    problems = [problem for outcome in outcomes if isinstance(outcome, BasculeError) for problem in outcome.problems]
    if problems:
        raise SynthError(problems)
    return [outcome for outcome in outcomes if isinstance(outcome, AppAssembly)]


def _synthesize(request: SynthRequest, root: Path, environ: Mapping[str, str]) -> AppAssembly | BasculeError:
    variables = {
        **environ,
        "BASCULE_ENV": request.name,
        OUTDIR_VARIABLE: str(request.out.resolve()),
        LIFT_VARIABLE: "1" if request.lift_protection else "",
    }
    try:
        completed = run([sys.executable, APP], cwd=root, env=variables, check=False)
        if completed.returncode:
            text = completed.stderr.strip() or completed.stdout.strip()
            fix = "" if "  next: " in text else f"bascule env validate {request.name}"
            return SynthError(Problem(message=text, where=request.name, fix=fix))
        return AppAssembly.read(request.out)
    except BasculeError as error:
        return error
