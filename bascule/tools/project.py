"""The project's folder, and what bascule keeps in it."""

from __future__ import annotations

from pathlib import Path

from bascule.errors import ToolError

MARKER = "cdktf.json"
OUTDIR = Path("cdktf.out")
"""Where cdktf.json has the JSON of stacks written, relative to the project's folder."""

LOCAL = Path(".bascule")
"""All that running the project leaves behind, relative to the project's folder; never committed."""

STATE = LOCAL / "state"
BACKUPS = LOCAL / "backups"
SANDBOX = LOCAL / "sandbox"
CACHE = LOCAL / "cache"
KEPT = LOCAL / "stacks"
"""Where commands that apply have the JSON of stacks written, away from what cdktf does in its own folder."""


def project_root(start: Path | None = None) -> Path:
    """The folder that holds cdktf.json: the working directory or the nearest one above it.

    Raises:
        ToolError: there is none.
    """
    folder = (start or Path.cwd()).resolve()
    for candidate in (folder, *folder.parents):
        if (candidate / MARKER).is_file():
            return candidate
    raise ToolError(
        f"{folder} is not inside a bascule project: neither it nor a folder above it holds {MARKER}",
        fix="run the command in the project's folder",
    )


def local_state(root: Path, stack: str) -> Path:
    """The file that a stack's state is in, where the backend is local."""
    return root / STATE / f"{stack}.tfstate"


def sandbox_store(root: Path, account: str) -> Path:
    """The file that holds the simulated cloud of an account."""
    return root / SANDBOX / f"{account}.db"
