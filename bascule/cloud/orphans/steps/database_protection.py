"""A database without deletion protection, and whether it leaves a snapshot."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """The database may be deleted; its final snapshot, where it leaves one, carries the time in its name."""
    if work.orphan.item.get("DeletionProtection", True):
        work.client.modify_db_instance(DBInstanceIdentifier=work.id, DeletionProtection=False, ApplyImmediately=True)
    if not work.final_snapshot:
        return {"SkipFinalSnapshot": True}
    name = f"{work.id}-orphan-{work.clock.now():%Y%m%d%H%M%S}"
    return {"SkipFinalSnapshot": False, "FinalDBSnapshotIdentifier": name}
