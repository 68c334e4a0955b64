"""The types that a stack's state holds, where the state is a file of this machine.

Which file that is, is the engine's own affair; this follows the rules of the `local` backend, that of a configuration
without one too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bascule.sandbox.schema.cache import DATA_SOURCE, RESOURCE
from bascule.sandbox.server.named_types import UnclearError

_FILE = "terraform.tfstate"
_KINDS = {"managed": RESOURCE, "data": DATA_SOURCE}


def held_types(folder: Path, environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Kind and name of each type in the state; UnclearError where the state is elsewhere, or not to be read."""
    path = _state_file(folder, environ)
    content = path.read_bytes() if path.exists() else b""
    if not content:
        return
    state = json.loads(content)
    if "resources" not in state:
        raise UnclearError("an encrypted state")
    yield from ((_KINDS[each["mode"]], each["type"]) for each in state["resources"] if each["mode"] in _KINDS)


def _state_file(folder: Path, environ: Mapping[str, str]) -> Path:
    data = folder / environ.get("TF_DATA_DIR", ".terraform")
    backend = _initialised_backend(data / _FILE)
    if backend.get("type", "local") != "local":
        raise UnclearError("a remote state")
    settings = backend.get("config") or {}
    chosen = data / "environment"
    workspace = environ.get("TF_WORKSPACE") or (chosen.read_text().strip() if chosen.exists() else "")
    if workspace in ("", "default"):
        return folder / (settings.get("path") or _FILE)
    return folder / (settings.get("workspace_dir") or f"{_FILE}.d") / workspace / _FILE


def _initialised_backend(path: Path) -> dict[str, Any]:
    """What `init` has noted of the backend; nothing where the configuration has none."""
    return (json.loads(path.read_bytes()).get("backend") or {}) if path.exists() else {}
