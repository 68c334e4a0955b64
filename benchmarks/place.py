"""Where the benchmarks run: the project's folder and a private environment for its programs."""

from __future__ import annotations

import sys
from pathlib import Path

from bascule.tools.engine import Engine, find_engine
from bascule.tools.environ import private_environ

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable


def engine() -> Engine:
    """The engine that the benchmarks apply with."""
    return find_engine(root=ROOT)


def environ() -> dict[str, str]:
    """The environment that bascule gives to the programs that it starts."""
    return private_environ(ROOT, engine())
