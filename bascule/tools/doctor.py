"""What the project needs on this machine: what is there, what is missing and how to get it."""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bascule.errors import ToolError
from bascule.tools.cdktf import find_cdktf
from bascule.tools.cli_configuration import providers_in_the_way
from bascule.tools.engine import find_engine
from bascule.tools.environ import private_environ
from bascule.tools.runner import run

OLDEST_NODE = 20

_VERSION = re.compile(r"\d+(?:\.\d+)+")


@dataclass(frozen=True, kw_only=True)
class Diagnosis:
    """One thing that the project needs: what was found of it, and the next step where that is not enough.

    `unknown`: it could not be looked at, so it is not well either.
    """

    name: str
    found: str
    fix: str = ""
    unknown: bool = False

    @property
    def well(self) -> bool:
        """Whether nothing needs to be done."""
        return not self.fix


def diagnose(root: Path, *, environ: Mapping[str, str] = os.environ) -> tuple[Diagnosis, ...]:
    """A diagnosis of each thing that the project needs."""
    return tuple(_diagnoses(root, environ))


def _diagnoses(root: Path, environ: Mapping[str, str]) -> Iterator[Diagnosis]:
    yield Diagnosis(name="python", found=f"{platform.python_version()} ({sys.executable})")
    yield _node(environ)
    yield _cdktf(root, environ)
    yield _engine(root, environ)
    yield _configuration(environ)


def _node(environ: Mapping[str, str]) -> Diagnosis:
    fix = f"install Node {OLDEST_NODE} or newer: cdktf and CDKTF's core run on it"
    path = shutil.which("node", path=environ.get("PATH"))
    if path is None:
        return Diagnosis(name="node", found="none", fix=fix)
    version = _version(path, environ)
    new_enough = int(version.partition(".")[0]) >= OLDEST_NODE
    return Diagnosis(name="node", found=f"{version} ({path})", fix="" if new_enough else fix)


def _cdktf(root: Path, environ: Mapping[str, str]) -> Diagnosis:
    try:
        path = str(find_cdktf(root, environ=environ))
        return Diagnosis(name="cdktf", found=f"{_version(path, private_environ(root, environ=environ))} ({path})")
    except ToolError as error:
        return Diagnosis(name="cdktf", found=error.problems[0].message, fix=error.problems[0].fix or "make setup")


def _engine(root: Path, environ: Mapping[str, str]) -> Diagnosis:
    try:
        engine = find_engine(root=root, environ=environ)
        return Diagnosis(name="engine", found=f"{engine} ({engine.path})")
    except ToolError as error:
        problem = error.problems[0]
        return Diagnosis(name="engine", found=problem.found or problem.message, fix=problem.fix)


def _configuration(environ: Mapping[str, str]) -> Diagnosis:
    blocking = providers_in_the_way(environ)
    if not blocking:
        return Diagnosis(name="engine's configuration", found="nothing in the way")
    return Diagnosis(
        name="engine's configuration",
        found=f"{blocking.path} says where providers come from: plain `cdktf` cannot find the simulated ones",
        fix=blocking.remedy,
    )


def _version(path: str, environ: Mapping[str, str]) -> str:
    completed = run([path, "--version"], env=environ, timeout=60)
    match = _VERSION.search(completed.stdout)
    if match is None:
        raise ToolError(f"{path} --version names no version")
    return match.group()
