"""EBS volumes: size, and what gp3 is given above its baseline."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.cost.charge import Charge, always
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_BASELINE = {"iops": 3_000, "throughput": 125}


def volume(resource: Resource, prefix: str = "") -> Iterator[Charge]:
    """A volume whose arguments stand below a path such as "root_block_device."."""
    kind = resource.text(f"{prefix}{'volume_type' if prefix else 'type'}", "gp2")
    size = resource.number(f"{prefix}{'volume_size' if prefix else 'size'}")
    item = f"{kind} storage"
    yield Charge(component=f"{kind} volume", service="EBS", item=item, unit="GB-month", quantity=always(size))
    for argument, item, unit in (
        ("iops", f"{kind} IOPS above 3000", "IOPS-month"),
        ("throughput", f"{kind} throughput above 125 MB/s", "MBps-month"),
    ):
        baseline = _BASELINE[argument]
        wanted = resource.number(f"{prefix}{argument}", baseline)
        above = None if wanted is None else max(wanted - baseline, Decimal(0))
        if above != 0:
            yield Charge(component=argument, service="EBS", item=item, unit=unit, quantity=always(above))


def _charges(resource: Resource) -> Iterator[Charge]:
    yield from volume(resource)


PRICING = Pricing(types=("aws_ebs_volume",), charges=_charges)
