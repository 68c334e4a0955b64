"""Load balancers: golden figures of us-east-1 (0.0225 an hour, 0.008 an LCU-hour, 0.005 an address and hour)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.unit.bascule.cost.conftest import Count, idle, line, load, manifest

BALANCER = {"load_balancer_type": "application", "subnets": ["subnet-1", "subnet-2"]}
SERVICE = {"name": "chat", "launch_type": "EC2"}


def with_service(balancer: dict[str, Any], **usage: float) -> dict[str, Any]:
    said = manifest(
        usage={"services.chat": dict(usage)}, paths={"aws_ecs_service.chat": "dev-aws-app/service-chat/resource"}
    )
    return {"resources": {"aws_lb.main": balancer, "aws_ecs_service.chat": SERVICE}, "manifest": said}


def counted(count: Count, balancer: dict[str, Any], **usage: float) -> Any:
    found = with_service(balancer, **usage)
    return count(found["resources"], manifest=found["manifest"])


def test_hours_and_an_address_a_subnet(count: Count) -> None:
    found = counted(count, BALANCER)
    assert (idle(found, "hours"), idle(found, "public IPv4")) == (Decimal("16.4250"), Decimal("7.300"))


@pytest.mark.parametrize(
    ("usage", "dimension", "units"),
    [
        # 90 million requests of no length: 25,000 seconds' worth of 25 new connections are 1,000 LCU-hours.
        ({"requests": 90e6, "answer_seconds": 0, "request_kb": 0, "answer_kb": 0}, "new connections", "1000"),
        # Streams: 1,080,000 of 300 seconds are 90,000 hours open, 3,000 of which are one LCU-hour.
        ({"requests": 1_080_000, "answer_seconds": 300, "request_kb": 1, "answer_kb": 1}, "active connections", "30"),
        # 1,000,000 answers of 199 KB and requests of 1 KB: 200 GB.
        ({"requests": 1e6, "answer_seconds": 1, "request_kb": 1, "answer_kb": 199}, "processed bytes", "200"),
    ],
)
def test_the_largest_dimension_alone_is_paid(count: Count, usage: dict[str, float], dimension: str, units: str) -> None:
    found = line(counted(count, BALANCER, **usage), "LCU")
    assert found.note == f"by {dimension}"
    assert round(found.load.quantity or 0, 6) == Decimal(units)
    assert round(found.load.usd, 6) == Decimal(units) * Decimal("0.008")


def test_rules_above_ten_can_lead(count: Count) -> None:
    listener = {"load_balancer_arn": "${aws_lb.main.arn}"}
    rules = {f"aws_lb_listener_rule.r{n}": {"listener_arn": "${aws_lb_listener.main.arn}"} for n in range(110)}
    usage = {"requests": 36e6, "answer_seconds": 0, "request_kb": 0, "answer_kb": 0}
    found = with_service(BALANCER, **usage)
    counted = count({**found["resources"], "aws_lb_listener.main": listener, **rules}, manifest=found["manifest"])
    # 36 million requests x 100 rules / 3,600,000 = 1,000 LCU-hours; new connections are 400.
    assert (line(counted, "LCU").note, line(counted, "LCU").load.quantity) == ("by rule evaluations", Decimal(1000))


def test_what_leaves_costs_after_the_first_hundred_gigabytes(count: Count) -> None:
    found = counted(count, BALANCER, requests=1e6, answer_kb=300)
    # 300 GB, 100 of them free, at 0.09.
    assert load(found, "data out") == Decimal("18.00")


def test_an_internal_one_has_no_address_and_sends_nothing_out(count: Count) -> None:
    found = counted(count, BALANCER | {"internal": True})
    assert [each.component for each in found.lines] == ["hours", "LCU"]


def test_a_network_load_balancer_has_prices_of_its_own(count: Count) -> None:
    found = counted(count, BALANCER | {"load_balancer_type": "network"}, requests=1e6, request_kb=0, answer_kb=100)
    # 100 GB are 100 NLCU-hours at 0.006.
    assert (load(found, "NLCU"), idle(found, "hours")) == (Decimal("0.600"), Decimal("16.4250"))


def test_without_a_service_nobody_knows_the_load(count: Count) -> None:
    found = count({"aws_lb.main": BALANCER})
    assert line(found, "LCU").load.quantity is None
    assert (found.total("idle").at_least, found.total("load").at_least) == (False, True)


def test_subnets_that_nobody_knows_are_unknown(count: Count) -> None:
    found = count({"aws_lb.main": {"subnets": "${data.aws_subnets.all.ids}"}})
    assert line(found, "public IPv4").idle.quantity is None


def test_frankfurt_has_no_price_for_capacity_units(count: Count) -> None:
    found = with_service(BALANCER)
    counted = count(found["resources"], manifest=found["manifest"], region="eu-central-1")
    # 730 x 0.027
    assert idle(counted, "hours") == Decimal("19.710")
    assert not line(counted, "LCU").load.known
