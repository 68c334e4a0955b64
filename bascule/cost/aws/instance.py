"""EC2 instances: hours, their root volume, and a public address. GPU machines are instances too."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cost.aws.ebs_volume import volume
from bascule.cost.aws.eip import public_ipv4
from bascule.cost.charge import HOURS, Charge, always
from bascule.cost.pricing import Pricing
from bascule.cost.resource import NOT_KNOWN, Resource


def _charges(resource: Resource) -> Iterator[Charge]:
    spot = resource.text("instance_market_options.market_type") == "spot"
    type_ = resource.text("instance_type", NOT_KNOWN)
    yield Charge(
        component=f"{type_}{' on Spot' if spot else ''}",
        service="EC2 Linux",
        item=f"{'Spot ' if spot else ''}{type_}",
        unit="hour",
        quantity=always(HOURS),
        note="taken to run Linux",
        floating=spot,
    )
    # Without a size of its own it has the image's, which no file says.
    yield from volume(resource, "root_block_device.")
    if resource.flag("associate_public_ip_address"):
        yield public_ipv4(1)


PRICING = Pricing(types=("aws_instance",), charges=_charges)
