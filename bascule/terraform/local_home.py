"""A stack applied with a local state, whatever backend its document has."""

from __future__ import annotations

import json
from pathlib import Path

from bascule.assembly.state_backend import StateBackend

OVERRIDE = "bascule_override.tf.json"
"""Engines merge files of such a name over the others: its backend takes the place of the document's."""


def work_locally(folder: Path, path: Path) -> StateBackend:
    """The stack in that folder has its state in a file of the project, until `work_in_backend`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    backend = StateBackend(type="local", arguments={"path": str(path)})
    (folder / OVERRIDE).write_text(json.dumps(backend.document))
    return backend


def work_in_backend(folder: Path) -> None:
    """The stack in that folder has its state where its document says."""
    (folder / OVERRIDE).unlink(missing_ok=True)
