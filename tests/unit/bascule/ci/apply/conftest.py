"""The small environment in which plans are applied."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.tools.engine import Engine
from tests.unit.bascule.ci.apply.world import World


@pytest.fixture
def world(tmp_path: Path, engine: Engine, environ: dict[str, str]) -> World:
    return World(root=tmp_path, engine=engine, environ=environ)
