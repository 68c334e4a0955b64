"""A plan's JSON to blocks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bascule.assembly.configuration.configuration import Configuration


def read_plan(document: Mapping[str, Any], path: Path) -> Configuration:
    """What the plan leads to."""
    raise NotImplementedError
