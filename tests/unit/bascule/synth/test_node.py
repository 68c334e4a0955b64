"""Node, which CDKTF's core runs on."""

from __future__ import annotations

import sys
from pathlib import Path

from bascule.tools.runner import run

APP = Path(__file__).parents[4] / "main.py"


def test_an_app_without_node_ends_with_the_next_step(tmp_path: Path) -> None:
    completed = run([sys.executable, str(APP)], cwd=APP.parent, env={"PATH": str(tmp_path)}, check=False)
    assert completed.returncode == 1
    assert completed.stderr.startswith("node is not installed: CDKTF's core runs on Node\n  next: install Node")
