"""Web ACLs: each, its rules, and the requests that it looks at."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cost.charge import Charge, always, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_REQUESTS = 1_000_000


def _charges(resource: Resource) -> Iterator[Charge]:
    yield Charge(component="web ACL", service="WAF", item="web ACL", unit="ACL-month", quantity=always(1))
    rules = always(resource.how_many("rule"))
    yield Charge(
        component="rules", service="WAF", item="rule or rule group in an ACL", unit="rule-month", quantity=rules
    )
    requests = resource.assumptions.requests()
    seen = used(None if requests is None else requests / _REQUESTS)
    yield Charge(component="requests", service="WAF", item="requests inspected", unit="1M requests", quantity=seen)


PRICING = Pricing(types=("aws_wafv2_web_acl",), charges=_charges)
