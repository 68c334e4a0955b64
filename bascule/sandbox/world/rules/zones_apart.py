"""Subnets in enough different availability zones, and not two in one where the service cannot use them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.world.recipes.zones import zone_id
from bascule.sandbox.world.subject import Subject


def zones_apart(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """At least `at_least` zones; with `once` no zone twice; none of those whose ids are in `not_in`."""
    zones = [zone for path in row["subnets"] for zone in subject.values(f"{path}:availability_zone") if zone]
    too_few = len(set(zones)) < row.get("at_least", 0)
    twice = bool(row.get("once")) and len(set(zones)) < len(zones)
    refused = [zone for zone in zones if zone_id(zone) in row.get("not_in", ())]
    if zones and (too_few or twice or refused):
        yield f"{row['message']} (zones: {', '.join(refused or zones)})"
