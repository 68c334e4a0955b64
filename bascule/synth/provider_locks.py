"""Lock files of real providers: made once by `bascule lock`, copied into every stack of the same providers."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from bascule.assembly.provider_lock import LOCK_FILE, provider_lock
from bascule.synth.engine_choice import running_engine


def copy_provider_lock(folder: Path, document: dict[str, Any], root: Path) -> None:
    """Copies the lock file into a stack's folder; without one the engine makes its own, and `doctor` says so."""
    source = provider_lock(root, running_engine(), document)
    if source.is_file():
        shutil.copyfile(source, folder / LOCK_FILE)
