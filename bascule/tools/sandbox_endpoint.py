"""The API of a simulated account, as boto3 reaches it."""

from __future__ import annotations

import sys
from pathlib import Path

from bascule.errors import ToolError
from bascule.tools.runner import run

_SECONDS_TO_START = 60


def sandbox_endpoint(store: Path, account_id: str) -> str:
    """The URL of the account's endpoint, started if none lives; it ends by itself.

    `store` is the account's file (`bascule.tools.project.sandbox_store`).

    Raises:
        ToolError: it cannot be started.
    """
    command = [sys.executable, "-m", "bascule.sandbox.endpoint", str(store), "--account-id", account_id]
    started = run(command, timeout=_SECONDS_TO_START, check=False)
    if started.returncode:
        raise ToolError(started.stderr.strip())
    return started.stdout.strip()
