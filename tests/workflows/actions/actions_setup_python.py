"""actions/setup-python: the project's Python stands on PATH; pip installs nothing, but looks whether all is there."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.workflows.actions.stub import fail, given, output, record

asked = given("python-version")
have = f"{sys.version_info.major}.{sys.version_info.minor}"
if asked and asked != have:
    fail(f"The version '{asked}' with architecture 'x64' was not found: this double has {have} alone")
programs = Path(__file__).parent / "programs"
with Path(os.environ["GITHUB_PATH"]).open("a", encoding="utf-8") as file:
    file.write(f"{Path(sys.executable).parent}\n{programs}\n")
output("python-version", have)
output("python-path", sys.executable)
record(version=asked)
