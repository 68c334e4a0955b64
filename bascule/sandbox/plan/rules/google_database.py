"""What Google's provider decides of Cloud SQL instances while it plans: disks, private networks, recovery.

Source: services/sql/resource_sql_database_instance.go, read 2026-11-21. That a switchover changes the master in place
is not modelled.
"""

from __future__ import annotations

from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown

_RECOVERABLE = ("POSTGRES", "SQLSERVER")


def _first(blocks: Any) -> dict[str, Any]:
    return blocks[0] if isinstance(blocks, list) and blocks and isinstance(blocks[0], dict) else {}


def _disk(change: Change) -> None:
    """A disk that grows by itself may be larger than asked for; another one is made anew to become smaller."""
    before, settings = _first((change.prior or {}).get("settings")), _first(change.planned.get("settings"))
    old, new = before.get("disk_size"), settings.get("disk_size")
    if not isinstance(old, int) or not isinstance(new, int) or new >= old:
        return
    if settings.get("disk_autoresize") is False:
        change.replace("settings", 0, "disk_size")
    else:
        settings["disk_size"] = old


def _private_network(change: Change) -> None:
    """An instance leaves a private network only by being made anew."""
    before, after = (
        _first(_first(values.get("settings")).get("ip_configuration")).get("private_network")
        for values in (change.prior or {}, change.planned)
    )
    if not is_zero(before) and is_zero(after) and not isinstance(after, Unknown):
        change.replace("settings", 0, "ip_configuration", 0, "private_network")


def _recovery(change: Change) -> None:
    backups = _first(_first(change.planned.get("settings")).get("backup_configuration"))
    version = change.planned.get("database_version")
    if backups.get("point_in_time_recovery_enabled") is not True or not isinstance(version, str):
        return
    if not any(each in version for each in _RECOVERABLE):
        kinds = " and ".join(_RECOVERABLE)
        message = f"{version} has binary_log_enabled instead."
        raise refuse(f"point_in_time_recovery_enabled is only available for {kinds}", message, ("settings",))


RULES = {"google_sql_database_instance": (_disk, _private_network, _recovery)}
