"""What tests of Checkov share: a small stack with the real Checkov's answer, and a Checkov that is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bascule.assembly.configuration import Configuration, read_configuration
from bascule.check.checkov.program import checkov
from bascule.tools.private_python import PrivatePython

RECORDED = Path(__file__).parent / "recorded"
"""cdk.tf.json and bascule.json of a stack, and what Checkov 3.3.30 printed of them on 2026-11-21 (checkov.json).

`tests/synth/bascule/check/checkov/test_real_checkov.py` asks it again.
"""

ANSWER = (RECORDED / "checkov.json").read_text()


def recorded_stack() -> Configuration:
    """The stack of the recorded answer."""
    return read_configuration(RECORDED / "cdk.tf.json")


def configuration(folder: Path, resources: dict[str, Any], *, name: str = "x", **blocks: Any) -> Configuration:
    """A configuration of somebody else's."""
    path = folder / f"{name}.tf.json"
    path.write_text(json.dumps({"resource": resources, **blocks}))
    return read_configuration(path)


def pretended_checkov(root: Path, script: str) -> PrivatePython:
    """An installed Checkov whose Python is a shell script; `asked` in the project's folder gets a line a start."""
    tool = checkov(root)
    tool.lock.parent.mkdir(parents=True, exist_ok=True)
    tool.lock.write_text("checkov==0\n")
    tool.python.parent.mkdir(parents=True, exist_ok=True)
    tool.python.write_text(f"#!/bin/sh\necho asked >> {root}/asked\n{script}\n")
    tool.python.chmod(0o755)
    (tool.folder / "installed").write_text(tool.digest)
    return tool


def answering(root: Path, text: str, *, code: int = 1, log: str = "") -> str:
    """A script that prints the text and the log, and ends with the code."""
    (root / "answer").write_text(text)
    (root / "log").write_text(log)
    return f"cat {root}/answer; cat {root}/log >&2; exit {code}"


def times_asked(root: Path) -> int:
    """How often the pretended Checkov was started."""
    path = root / "asked"
    return len(path.read_text().splitlines()) if path.exists() else 0
