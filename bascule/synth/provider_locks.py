"""Lock files of real providers: made once by `bascule lock`, copied into every stack of the same providers."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from bascule.synth.engine_choice import running_engine

LOCK_FILE = ".terraform.lock.hcl"


def lock_path(root: Path, engine: str, document: dict[str, Any]) -> Path:
    """The project's lock file for an engine and the providers of a stack, such as terraform-aws-github.lock.hcl."""
    providers = sorted(document.get("terraform", {}).get("required_providers", {}))
    return root / "environments" / "locks" / f"{'-'.join([engine, *providers])}.lock.hcl"


def copy_provider_lock(folder: Path, document: dict[str, Any], root: Path) -> None:
    """Copies the lock file into a stack's folder; without one the engine makes its own, and `doctor` says so."""
    source = lock_path(root, running_engine(), document)
    if source.is_file():
        shutil.copyfile(source, folder / LOCK_FILE)
