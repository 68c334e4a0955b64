"""The overlay: what neither schema nor behaviours say of a resource type, one TOML file a service in `world/data`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "world" / "data"


def overlay_files(provider: str) -> list[Path]:
    """The overlay files of a provider, in a fixed order."""
    return sorted((DATA / provider).glob("*.toml"))


def read_overlay(provider: str) -> Mapping[str, Mapping[str, Any]]:
    """The provider's overlay by resource type. What several files say of a type is taken together."""
    merged: dict[str, dict[str, Any]] = {}
    for path in overlay_files(provider):
        for type_name, facts in tomllib.loads(path.read_text(encoding="utf-8")).items():
            merged.setdefault(type_name, {}).update(facts)
    return merged
