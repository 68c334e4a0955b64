"""Availability zones that exist, and that offer what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.world.claims.instance_types import InstanceType
from bascule.sandbox.world.recipes.zones import zone_id, zones_of
from bascule.sandbox.world.subject import Subject


def zone_exists(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """The zone at `at` is one of the region's."""
    zone = subject.first(row["at"])
    zones = zones_of(subject.scope.region, subject.zones)
    if zone and zone not in zones:
        yield (
            f"Value ({zone}) for parameter availabilityZone is invalid. Subnets can currently only be created in the "
            f"following availability zones: {', '.join(zones)}."
        )


def offered(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """The instance type at `at` is offered in the zone at the first of `zones`."""
    name, zone = subject.first(row["at"]), subject.first(*row["zones"])
    if not name or not zone:
        return
    instance = InstanceType.named(name)
    if not instance.offered_in(zone_id(zone)):
        region = subject.scope.region
        others = [each for each in zones_of(region, subject.zones) if instance.offered_in(zone_id(each))]
        yield (
            f"Your requested instance type ({name}) is not supported in your requested Availability Zone ({zone}). "
            f"Please retry your request by not specifying an Availability Zone or choosing {', '.join(others)}."
        )
