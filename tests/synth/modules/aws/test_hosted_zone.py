"""Hosted zones, own and existing."""

from __future__ import annotations

from modules.aws.hosted_zone import HostedZone
from tests.synth.conftest import Synthesize


def test_a_zone_with_records_of_others_is_not_destroyed_by_default(synthesize: Synthesize) -> None:
    zone = synthesize(lambda stack: HostedZone(stack, "zone", name="dev.acme.example")).only("aws_route53_zone")
    assert (zone["name"], zone["force_destroy"]) == ("dev.acme.example", False)


def test_an_existing_zone_is_read_by_the_same_names() -> None:
    zone = HostedZone.from_existing(zone_id="Z0123456789", name="acme.example")
    assert (zone.zone_id, zone.name) == ("Z0123456789", "acme.example")
