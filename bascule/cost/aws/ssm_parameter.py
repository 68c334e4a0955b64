"""Parameters: free of charge in the standard tier."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cost.charge import Charge, Exempt, always
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource


def _charges(resource: Resource) -> Iterator[Charge | Exempt]:
    if resource.text("tier", "Standard") == "Standard":
        yield Exempt(reason="free of charge in the standard tier")
        return
    parameter = always(1)
    service, item = "SSM Parameter Store", "advanced parameter"
    yield Charge(component="parameter", service=service, item=item, unit="parameter-month", quantity=parameter)


PRICING = Pricing(types=("aws_ssm_parameter",), charges=_charges)
