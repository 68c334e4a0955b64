"""NAT gateways, endpoints, addresses and flow logs: golden figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.unit.bascule.cost.conftest import Count, idle, line, load, manifest

SERVICE = {"aws_ecs_service.chat": {"name": "chat", "launch_type": "EC2"}}
PATHS = {"aws_ecs_service.chat": "dev-aws-app/service-chat/resource"}


def counted(count: Count, resources: dict[str, Any], *, region: str = "us-east-1", **usage: float) -> Any:
    said = manifest(usage={"services.chat": dict(usage)}, paths=PATHS)
    return count({**SERVICE, **resources}, manifest=said, region=region)


def route(nat: str) -> dict[str, str]:
    return {"route_table_id": "rtb-1", "nat_gateway_id": f"${{aws_nat_gateway.{nat}.id}}"}


@pytest.mark.parametrize(
    ("region", "usd"), [("us-east-1", "32.850"), ("eu-central-1", "37.960"), ("ap-northeast-1", "45.260")]
)
def test_hours_of_a_nat_gateway(count: Count, region: str, usd: str) -> None:
    assert idle(count({"aws_nat_gateway.a": {}}, region=region), "hours") == Decimal(usd)


def test_what_passes_a_nat_gateway_is_paid_there_and_on_its_way_out(count: Count) -> None:
    found = counted(count, {"aws_nat_gateway.a": {}}, requests=1e6, sent_kb=200, received_kb=300)
    # 500 GB at 0.045; 200 GB out, 100 of them free, at 0.09.
    assert (load(found, "data processed"), load(found, "data out")) == (Decimal("22.500"), Decimal("9.00"))


def test_several_gateways_share_the_traffic(count: Count) -> None:
    found = counted(count, {"aws_nat_gateway.a": {}, "aws_nat_gateway.b": {}}, requests=1e6, sent_kb=0, received_kb=500)
    assert line(found, "data processed", "aws_nat_gateway.a").load.quantity == 250


def test_one_gateway_for_three_zones_pays_both_sides_of_two_of_them(count: Count) -> None:
    routes = {f"aws_route.r{number}": route("a") for number in range(3)}
    found = counted(count, {"aws_nat_gateway.a": {}, **routes}, requests=1e6, sent_kb=0, received_kb=300)
    # Two thirds of 300 GB, twice, at 0.01.
    assert round(load(found, "data across zones"), 6) == Decimal("4.00")


def test_a_private_gateway_sends_nothing_out(count: Count) -> None:
    found = counted(count, {"aws_nat_gateway.a": {"connectivity_type": "private"}})
    assert "data out" not in [each.component for each in found.lines]


def test_interface_endpoints_are_paid_by_zone(count: Count) -> None:
    endpoint = {"vpc_endpoint_type": "Interface", "subnet_ids": ["a", "b", "c"]}
    found = count({"aws_vpc_endpoint.logs": endpoint})
    # 3 x 730 x 0.01; 5 GB at 0.01 assumed.
    assert (idle(found, "hours of its zones"), load(found, "data")) == (Decimal("21.90"), Decimal("0.050"))


def test_gateway_endpoints_are_free_wherever_they_are(count: Count) -> None:
    found = count({"aws_vpc_endpoint.s3": {"service_name": "x"}}, region="sa-east-1")
    assert (found.total("load").usd, found.total("load").at_least) == (Decimal(0), False)


def test_endpoints_of_another_kind_have_no_price(count: Count) -> None:
    assert count({"aws_vpc_endpoint.x": {"vpc_endpoint_type": "GatewayLoadBalancer"}}).total("idle").at_least


def test_an_address_is_paid_all_month(count: Count) -> None:
    assert count({"aws_eip.a": {"domain": "vpc"}}).total("idle").usd == Decimal("3.650")


def test_copies_are_counted(count: Count) -> None:
    assert count({"aws_eip.a": {"count": 3}}).total("idle").usd == Decimal("10.950")
    assert count({"aws_eip.a": {"for_each": ["a", "b"]}}).total("idle").usd == Decimal("7.300")


def test_none_of_something_costs_nothing(count: Count) -> None:
    total = count({"aws_eip.a": {"count": 0}}).total("load")
    assert (total.usd, total.at_least) == (Decimal(0), False)


def test_how_many_copies_there_are_may_be_unknown(count: Count) -> None:
    found = count({"aws_eip.a": {"count": "${length(data.aws_x.y.ids)}"}})
    assert (found.total("idle").at_least, found.lines[0].note) == (True, "how many there are is not known")


def test_flow_logs_are_paid_where_they_are_delivered_and_stored_once(count: Count) -> None:
    found = count(
        {
            "aws_flow_log.all": {"log_destination": "${aws_cloudwatch_log_group.flow.arn}"},
            "aws_cloudwatch_log_group.flow": {"name": "flow", "retention_in_days": 365},
        }
    )
    # 5 GB at 0.50; kept for 12 months: 60 GB at 0.03.
    assert (load(found, "delivery"), round(load(found, "stored"), 6)) == (Decimal("2.50"), Decimal("1.80"))
    assert [each.component for each in found.lines] == ["stored", "delivery"]


def test_flow_logs_to_a_bucket_have_another_price(count: Count) -> None:
    assert load(count({"aws_flow_log.all": {"log_destination_type": "s3"}}), "delivery") == Decimal("1.25")
