"""Image repositories: what is stored in them."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cost.assumptions import decimal
from bascule.cost.charge import Charge, always
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource


def _charges(resource: Resource) -> Iterator[Charge]:
    stored = always(decimal(resource.assumptions.common.image_gb))
    yield Charge(component="images", service="ECR", item="private image storage", unit="GB-month", quantity=stored)


PRICING = Pricing(types=("aws_ecr_repository",), charges=_charges)
