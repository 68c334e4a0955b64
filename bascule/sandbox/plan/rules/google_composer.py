"""What Google's provider decides of Composer environments while it plans: what each generation has.

Source: services/composer/resource_composer_environment.go, read 2026-11-21.
"""

from __future__ import annotations

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.single import at, differs, given, steps

_VERSION = "config.software_config.image_version"
_THIRD = "composer-3"
_NOT_THIRD = (
    "config.node_config.max_pods_per_node",
    "config.node_config.enable_ip_masq_agent",
    "config.private_environment_config",
    "config.master_authorized_networks_config",
)
_ONLY_THIRD = (
    "config.node_config.composer_network_attachment",
    "config.node_config.composer_internal_ipv4_cidr_block",
    "config.software_config.web_server_plugins_mode",
    "config.enable_private_environment",
    "config.enable_private_builds_only",
    "config.workloads_config.dag_processor",
)
_NETWORKS = ("config.node_config.network", "config.node_config.subnetwork")


def _generation(change: Change) -> None:
    before, after = at(change.prior, _VERSION), at(change.planned, _VERSION)
    third = isinstance(after, str) and _THIRD in after
    if isinstance(before, str) and _THIRD not in before and third:
        raise refuse("upgrade to composer 3 is not yet supported")
    for path in _NOT_THIRD if third else _ONLY_THIRD:
        if given(change.config, path):
            word = "should not be used" if third else "should only be used"
            raise refuse(f"error in configuration, {path} {word} in Composer 3")


def _network(change: Change) -> None:
    """Only the third generation moves to another network."""
    version = at(change.planned, _VERSION)
    for path in () if isinstance(version, str) and _THIRD in version else _NETWORKS:
        if differs(change, path):
            change.replace(*steps(path))


RULES = {"google_composer_environment": (_generation, _network)}
