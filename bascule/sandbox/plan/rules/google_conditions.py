"""Arguments of single Google types that need a new object under a condition, or that follow from others."""

from __future__ import annotations

import ipaddress
from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value


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


def _account_address(change: Change) -> None:
    """A new service account's address follows from its name and project."""
    parts = (change.planned.get("account_id"), change.planned.get("project"))
    if change.creating and not any(isinstance(each, Unknown) or is_zero(each) for each in parts):
        account, project = parts
        change.planned["email"] = f"{account}@{project}.iam.gserviceaccount.com"
        change.planned["member"] = f"serviceAccount:{change.planned['email']}"


def _health_check(change: Change) -> None:
    """The kind of a health check is that of the block that it has."""
    for prefix, kind in _HEALTH_CHECKS.items():
        if not is_zero(change.planned.get(f"{prefix}_health_check")):
            change.planned["type"] = kind


_HEALTH_CHECKS = {
    "http": "HTTP",
    "https": "HTTPS",
    "http2": "HTTP2",
    "tcp": "TCP",
    "ssl": "SSL",
    "grpc": "GRPC",
    "grpc_tls": "GRPC_WITH_TLS",
}

RULES = {
    "google_compute_health_check": (_health_check,),
    "google_compute_region_health_check": (_health_check,),
    "google_compute_subnetwork": (_range,),
    "google_service_account": (_account_address,),
}
