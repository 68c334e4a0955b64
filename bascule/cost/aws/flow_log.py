"""Flow logs: their delivery, as logs that AWS itself writes."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cost.assumptions import decimal
from bascule.cost.charge import Charge, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_TARGETS = {"cloud-watch-logs": "CloudWatch Logs", "s3": "S3", "kinesis-data-firehose": "Firehose"}


def _charges(resource: Resource) -> Iterator[Charge]:
    kind = resource.text("log_destination_type", "cloud-watch-logs")
    item = f"vended log delivery to {_TARGETS.get(kind, kind)}"
    delivered = used(decimal(resource.assumptions.common.flow_log_gb))
    yield Charge(component="delivery", service="VPC flow logs", item=item, unit="GB", quantity=delivered)


PRICING = Pricing(types=("aws_flow_log",), charges=_charges)
