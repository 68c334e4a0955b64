"""Load balancers: hours, capacity units, addresses and what leaves through them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.cost.assumptions import decimal
from bascule.cost.aws.eip import public_ipv4
from bascule.cost.charge import GB, HOURS, Charge, always, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_SECONDS = 3600
_SERVICE = "Elastic Load Balancing"
# One load balancer capacity unit (Elastic Load Balancing's price list): the largest of these decides.
_CONNECTIONS_A_SECOND = 25
_ACTIVE_CONNECTIONS = 3_000
_GB_AN_HOUR = 1
_RULES_A_SECOND = 1_000
_FREE_RULES = 10


def _charges(resource: Resource) -> Iterator[Charge]:
    kind = resource.text("load_balancer_type", "application")
    names = {"application": ("Application Load Balancer", "LCU"), "network": ("Network Load Balancer", "NLCU")}
    name, unit = names.get(kind, (f"{kind} load balancer", "LCU"))
    yield Charge(component="hours", service=_SERVICE, item=name, unit="hour", quantity=always(HOURS))
    units, dimension = _capacity_units(resource) if kind == "application" else _by_bytes(resource)
    item = f"{name} {unit}"
    yield Charge(component=unit, service=_SERVICE, item=item, unit=f"{unit}-hour", quantity=used(units), note=dimension)
    if not resource.flag("internal"):
        yield public_ipv4(_subnets(resource))
        sent = resource.assumptions.traffic("answer_kb")
        yield Charge(
            component="data out",
            service="Data transfer",
            item="out to internet",
            unit="GB",
            quantity=used(None if sent is None else sent / GB / _balancers(resource)),
        )


def _capacity_units(resource: Resource) -> tuple[Decimal | None, str]:
    """LCU-hours of the month, and what decided them: the largest dimension alone is paid."""
    dimensions = _dimensions(resource)
    if not dimensions:
        return None, "no service in the files says how much"
    largest = max(dimensions, key=lambda name: dimensions[name])
    return dimensions[largest], f"by {largest}"


def _dimensions(resource: Resource) -> dict[str, Decimal]:
    """LCU-hours by each dimension; every request opens a connection that stays for its answer."""
    services, balancers = resource.assumptions.services, _balancers(resource)
    if not services:
        return {}
    requests = sum((decimal(each.requests) for each in services), Decimal(0)) / balancers
    open_seconds = sum((decimal(each.requests) * decimal(each.answer_seconds) for each in services), Decimal(0))
    passed = resource.assumptions.traffic("request_kb", "answer_kb") or Decimal(0)
    rules = max(_rules(resource) - _FREE_RULES, 0)
    return {
        "new connections": requests / _SECONDS / _CONNECTIONS_A_SECOND,
        "active connections": open_seconds / balancers / _SECONDS / _ACTIVE_CONNECTIONS,
        "processed bytes": passed / GB / balancers / _GB_AN_HOUR,
        "rule evaluations": requests * rules / _SECONDS / _RULES_A_SECOND,
    }


def _by_bytes(resource: Resource) -> tuple[Decimal | None, str]:
    passed = resource.assumptions.traffic("request_kb", "answer_kb")
    return (None if passed is None else passed / GB / _balancers(resource)), "by processed bytes"


def _rules(resource: Resource) -> int:
    """Rules of its listeners; those that a CloudFormation stack holds are one a stack."""
    listeners = resource.referring("aws_lb_listener", "aws_alb_listener")
    kinds = ("aws_lb_listener_rule", "aws_alb_listener_rule", "aws_cloudformation_stack")
    return sum(1 for each in listeners for _ in resource.configuration.referring(each, *kinds))


def _balancers(resource: Resource) -> int:
    """All load balancers of the environment: traffic is taken to be divided evenly."""
    return sum(1 for each in resource.environment for _ in each.of("aws_lb", "aws_alb")) or 1


def _subnets(resource: Resource) -> int | None:
    """One address a subnet; more as the load balancer grows."""
    mapped, subnets = resource.how_many("subnet_mapping"), resource.how_many("subnets")
    return None if mapped is None or subnets is None else mapped or subnets


PRICING = Pricing(types=("aws_lb", "aws_alb"), charges=_charges)
