"""What Google's provider decides of Kubernetes clusters while it plans: versions, upgrades, autopilot.

Source: services/container/resource_container_cluster.go, read 2026-11-21.
"""

from __future__ import annotations

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.single import at, given

_UPGRADES = "cluster_autoscaling.auto_provisioning_defaults.upgrade_settings"


def _autopilot(change: Change) -> None:
    """A cluster that Google runs itself has its own networking."""
    if change.changed("enable_autopilot") and change.planned.get("enable_autopilot") is True:
        change.planned |= {"enable_intranode_visibility": True, "networking_mode": "VPC_NATIVE"}


def _versions(change: Change) -> None:
    """The version of the nodes is that of a new cluster's first pool."""
    nodes, master = change.planned.get("node_version"), change.planned.get("min_master_version")
    if not change.creating or not isinstance(nodes, str):
        return
    if change.planned.get("remove_default_node_pool") is True:
        raise refuse("node_version can only be specified if remove_default_node_pool is not true")
    if isinstance(master, str) and nodes.partition("-")[0] != master.partition("-")[0]:
        message = f"found {nodes} and {master}"
        raise refuse("node_version must be unset or the same as min_master_version on create", message)


def _surge(change: Change) -> None:
    if at(change.planned, f"{_UPGRADES}.strategy") in (None, "SURGE"):
        return
    if any(given(change.planned, f"{_UPGRADES}.{name}") for name in ("max_surge", "max_unavailable")):
        raise refuse("max_surge and max_unavailable can only be used when strategy is set to SURGE")


RULES = {"google_container_cluster": (_autopilot, _versions, _surge)}
