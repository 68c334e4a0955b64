"""bascule.json has a committed schema."""

from __future__ import annotations

import json
from importlib.resources import files

from bascule.assembly.manifest import manifest_schema


def test_the_committed_schema_is_current() -> None:
    """`python -m bascule.assembly.manifest` writes it."""
    committed = json.loads(files("bascule.assembly").joinpath("bascule.schema.json").read_text())
    assert committed == manifest_schema()
