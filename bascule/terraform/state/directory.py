"""A folder with a stack's backend and nothing else, in which an engine reads and writes its state.

It needs no provider, so that states are reached where providers cannot be installed, and at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bascule.assembly.state_backend import StateBackend
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine


@contextmanager
def state_directory(
    stack: str, backend: StateBackend, *, engine: Engine, environ: Mapping[str, str]
) -> Iterator[WorkingDirectory]:
    """The folder, with its backend ready, as long as the context lasts.

    Raises:
        ToolError: the backend cannot be reached.
    """
    with TemporaryDirectory(prefix="bascule-state-") as name:
        folder = Path(name) / stack
        folder.mkdir()
        (folder / "backend.tf.json").write_text(json.dumps(backend.document))
        directory = WorkingDirectory(folder=folder, engine=engine, environ=environ)
        directory.init_backend()
        yield directory
