"""Another process that holds a session, as a provider does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PROGRAM = """
import sys
from pathlib import Path
from bascule.sandbox.world.store.sessions import Sessions
print(Sessions(Path(sys.argv[1])).begin(), flush=True)
sys.stdin.read()
"""


@contextmanager
def engine_at_work(store: Path) -> Iterator[str]:
    """The session of a process that lives until the end, and is killed then."""
    command = [sys.executable, "-c", _PROGRAM, str(store)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.kill()
