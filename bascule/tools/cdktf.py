"""CDKTF's own command line, as npm installs it for the project."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from bascule.errors import ToolError

INSTALLED = Path("node_modules/.bin/cdktf")


def find_cdktf(root: Path, *, environ: Mapping[str, str] = os.environ) -> Path:
    """The project's cdktf, else the one on PATH.

    Raises:
        ToolError: there is none.
    """
    if (root / INSTALLED).is_file():
        return root / INSTALLED
    if path := shutil.which("cdktf", path=environ.get("PATH")):
        return Path(path)
    raise ToolError("cdktf is not installed", fix="run `make setup` in the project's folder")
