"""A region that the account may use, with as many zones as the network has."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.preflight.answer import Answer, missing, ready, unknown
from bascule.cloud.preflight.need import Need
from bascule.cloud.preflight.situation import Situation
from bascule.errors import CloudError

_OPTED_OUT = "not-opted-in"


def _judge(situation: Situation) -> Iterator[Answer]:
    region = situation.aws.region
    if situation.clients is None:
        zones = situation.aws.facts.zone_names
        yield unknown(f"region {region}", f"it has {len(zones)} zones, as known here; the account was not asked")
        return
    ec2 = situation.clients.client("ec2")
    try:
        (found,) = ec2.describe_regions(RegionNames=[region], AllRegions=True)["Regions"]
    except CloudError as error:
        yield unknown(f"region {region}", str(error))
        return
    if found.get("OptInStatus") == _OPTED_OUT:
        fix = f"aws account enable-region --region-name {region}"
        yield missing(f"region {region}", "the account has not enabled it", fix)
        return
    yield ready(f"region {region}", found.get("OptInStatus", ""))
    yield from _zones(situation, ec2.describe_availability_zones()["AvailabilityZones"])


def _zones(situation: Situation, zones: list[dict[str, str]]) -> Iterator[Answer]:
    if situation.environment.existing.vpc is not None:
        return
    wanted = situation.environment.network.zones
    usable = [
        zone["ZoneName"] for zone in zones if zone["State"] == "available" and zone.get("ZoneType") != "local-zone"
    ]
    what, found = f"{wanted} availability zones", ", ".join(usable)
    yield ready(what, found) if len(usable) >= wanted else missing(what, found, "choose another region, or fewer zones")


NEED = Need(title="region", order=1, judge=_judge)
