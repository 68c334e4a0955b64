"""The way back to an empty simulated account."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from bascule.sandbox.endpoint.address import Address
from bascule.sandbox.whole_store import nobody_else, open_or_replace
from bascule.sandbox.world.store.call_log import CallLog


def reset(store: Path) -> int:
    """Nothing exists in the account any more, no fault waits, the log is empty: how many objects it held.

    A file that cannot be read is replaced, and the account's endpoint ends. Snapshots stay. SandboxError while an
    engine works in the account.
    """
    if not store.exists():
        return 0
    with nobody_else(store), closing(open_or_replace(store)) as opened:
        [row] = opened.query("SELECT count(*) AS objects FROM objects")
        opened.clear()
        CallLog(store).clear()
        Address(store).withdraw()
    return int(row["objects"])
