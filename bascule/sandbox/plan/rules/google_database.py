"""What Google's provider decides of Cloud SQL instances while it plans: disks, private networks, recovery.

Source: services/sql/resource_sql_database_instance.go, read 2026-11-21. That a switchover changes the master in place
is not modelled.
"""

from __future__ import annotations

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.single import at, first, steps
from bascule.sandbox.values.canonical import is_zero

_RECOVERABLE = ("POSTGRES", "SQLSERVER")
_RECOVERY = "settings.backup_configuration.point_in_time_recovery_enabled"
_NETWORK = "settings.ip_configuration.private_network"
_SCALING = "settings.read_pool_auto_scale_config"


def _disk(change: Change) -> None:
    """A disk that grows by itself may be larger than asked for; another one is made anew to become smaller."""
    old, settings = at(change.prior, "settings.disk_size"), first(change.planned.get("settings"))
    new = settings.get("disk_size")
    if not isinstance(old, int) or not isinstance(new, int) or new >= old:
        return
    if settings.get("disk_autoresize") is False:
        change.replace(*steps("settings.disk_size"))
    else:
        settings["disk_size"] = old


def _private_network(change: Change) -> None:
    """An instance leaves a private network only by being made anew."""
    before, after = at(change.prior, _NETWORK), at(change.planned, _NETWORK)
    if not is_zero(before) and is_zero(after):
        change.replace(*steps(_NETWORK))


def _recovery(change: Change) -> None:
    version = change.planned.get("database_version")
    if at(change.planned, _RECOVERY) is not True or not isinstance(version, str):
        return
    if not any(each in version for each in _RECOVERABLE):
        kinds = " and ".join(_RECOVERABLE)
        message = f"{version} has binary_log_enabled instead."
        raise refuse(f"point_in_time_recovery_enabled is only available for {kinds}", message, ("settings",))


def _nodes(change: Change) -> None:
    """Where a pool of read replicas scales by itself, its size is asked for only to bring it within its bounds."""
    now = (change.prior or {}).get("node_count")
    if at(change.planned, f"{_SCALING}.enabled") is not True or not isinstance(now, int):
        return
    least, most = (at(change.planned, f"{_SCALING}.{bound}_node_count") for bound in ("min", "max"))
    if isinstance(least, int) and isinstance(most, int):
        change.planned["node_count"] = least if now < least else min(now, most)


RULES = {"google_sql_database_instance": (_disk, _private_network, _recovery, _nodes)}
