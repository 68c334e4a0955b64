"""RDS instances: hours, storage, backups above its size, and the secret that RDS keeps for it."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cost.assumptions import decimal
from bascule.cost.aws.secretsmanager_secret import secrets
from bascule.cost.charge import HOURS, Charge, Quantity, always, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import NOT_KNOWN, Resource

_ZONES = {True: "Multi-AZ", False: "single-AZ", None: f"{NOT_KNOWN} zones"}
_ENGINES = {"postgres": "RDS PostgreSQL"}
_ONE_PRICE = ("gp2", "gp3")
"""RDS asks the same for both."""
_FREE_INSIGHT_DAYS = 7


def _charges(resource: Resource) -> Iterator[Charge]:
    engine = resource.text("engine", NOT_KNOWN)
    service = _ENGINES.get(engine, f"RDS {engine}")
    zones = _ZONES[resource.flag("multi_az")]
    class_ = resource.text("instance_class", NOT_KNOWN)
    item, standby = f"{class_} {zones}", (f"{class_} single-AZ", 2) if resource.flag("multi_az") else None
    hours = always(HOURS)
    yield Charge(component="instance", service=service, item=item, unit="hour", quantity=hours, derived=standby)
    yield from _storage(resource, service, zones)
    usage = resource.assumptions.database
    item = "backup storage above the database size"
    backup = used(decimal(usage.backup_gb))
    yield Charge(component="backups", service=service, item=item, unit="GB-month", quantity=backup)
    days = resource.number("performance_insights_retention_period", _FREE_INSIGHT_DAYS)
    if resource.flag("performance_insights_enabled") and days != _FREE_INSIGHT_DAYS:
        item = "Performance Insights, long retention"
        yield Charge(
            component="Performance Insights", service=service, item=item, unit="vCPU-hour", quantity=always(None)
        )
    if resource.flag("manage_master_user_password"):
        yield secrets(1)


def _storage(resource: Resource, service: str, zones: str) -> Iterator[Charge]:
    kind = resource.text("storage_type", "gp2")
    item = f"{'gp3' if kind in _ONE_PRICE else kind} storage {zones}"
    begins, grown = resource.number("allocated_storage"), decimal(resource.assumptions.database.storage_gb)
    load = None if begins is None else max(begins, grown)
    yield Charge(
        component=f"{kind} storage", service=service, item=item, unit="GB-month", quantity=Quantity(begins, load)
    )
    iops = resource.number("iops", 0)
    if iops != 0:
        item = f"{kind} IOPS {zones}"
        yield Charge(component="IOPS", service=service, item=item, unit="IOPS-month", quantity=always(iops))


PRICING = Pricing(types=("aws_db_instance",), charges=_charges)
