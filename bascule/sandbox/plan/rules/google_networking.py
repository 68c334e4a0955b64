"""What Google's provider decides of ranges, firewalls, address translation and load balancers while it plans.

Sources: resource_compute_subnetwork.go, resource_compute_firewall.go, resource_compute_router_nat.go and
resource_compute_region_backend_service.go under services/compute, read 2026-11-21.
"""

from __future__ import annotations

import ipaddress
from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.single import given
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Value

_SOURCES = ("source_tags", "source_ranges", "source_service_accounts")
_PASSED_THROUGH = ("INTERNAL", "EXTERNAL")
"""Kinds of load balancing that look at no request, so that no backend has a limit of its own."""
_LIMITS = (
    "capacity_scaler",
    "max_connections",
    "max_connections_per_instance",
    "max_connections_per_endpoint",
    "max_rate",
    "max_rate_per_instance",
    "max_rate_per_endpoint",
    "max_utilization",
)


def _range(change: Change) -> None:
    """A subnetwork's range can grow, and otherwise not change."""
    before, after = (change.prior or {}).get("ip_cidr_range"), change.planned.get("ip_cidr_range")
    if not change.changed("ip_cidr_range"):
        return
    old, new = _network(before), _network(after)
    if old is None or new is None or old.version != new.version or not old.subnet_of(new):
        change.replace("ip_cidr_range")


def _network(text: Value) -> Any:
    try:
        return ipaddress.ip_network(text, strict=False)
    except (TypeError, ValueError):
        return None


def _sources(change: Change) -> None:
    """A rule for what comes in says where it comes from."""
    incoming = change.planned.get("direction") in (None, "INGRESS") or not change.configured("direction")
    if incoming and all(change.config.get(name) is None for name in _SOURCES):
        raise refuse("one of source_tags, source_ranges, or source_service_accounts must be defined")


def _logging(change: Change) -> None:
    if change.config.get("enable_logging") is False and not is_zero(change.planned.get("log_config")):
        raise refuse("log_config cannot be defined when enable_logging is false")


def _drained(change: Change) -> None:
    """Only an address that was used until now can be drained."""
    before = change.prior or {}
    used, kept = _names(before.get("nat_ips")), _names(change.planned.get("nat_ips"))
    for name in sorted(_names(change.planned.get("drain_nat_ips")) - _names(before.get("drain_nat_ips"))):
        if change.creating:
            raise refuse(f"New RouterNat cannot have drain_nat_ips, got {name}")
        if name not in used:
            raise refuse(f'drain_nat_ip "{name}" was not previously set in nat_ips')
        if name in kept:
            raise refuse(f'drain_nat_ip "{name}" cannot be drained if still set in nat_ips')


def _names(links: Value) -> set[str]:
    return {each.rpartition("/")[2] for each in links if isinstance(each, str)} if isinstance(links, list) else set()


def _backends(change: Change) -> None:
    backends, scheme = change.planned.get("backend"), change.planned.get("load_balancing_scheme")
    if not isinstance(backends, list) or not backends or not isinstance(scheme, str):
        return
    if scheme in _PASSED_THROUGH:
        limits = [name for each in backends for name in _LIMITS if given(each, name)]
        if limits:
            raise refuse(f'"{limits[0]}" cannot be set for non-managed backend service')
    elif scheme != "INTERNAL_MANAGED" and all(is_zero(each.get("capacity_scaler")) for each in backends):
        raise refuse("managed backend service must have at least one non-zero capacity_scaler for backends")


RULES = {
    "google_compute_subnetwork": (_range,),
    "google_compute_firewall": (_sources, _logging),
    "google_compute_router_nat": (_drained,),
    "google_compute_region_backend_service": (_backends,),
}
