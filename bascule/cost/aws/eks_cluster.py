"""Clusters of EKS, by the hour."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cost.charge import HOURS, Charge, always
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource


def _charges(_: Resource) -> Iterator[Charge]:
    item, note = "cluster, version in standard support", "six times as much once its version leaves standard support"
    yield Charge(component="control plane", service="EKS", item=item, unit="hour", quantity=always(HOURS), note=note)


PRICING = Pricing(types=("aws_eks_cluster",), charges=_charges)
