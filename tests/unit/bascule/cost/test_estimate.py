"""From files to a breakdown: what is counted, what is not, and what is said of it."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bascule.cost.command import breakdowns
from bascule.errors import BasculeError, CostError
from tests.unit.bascule.cost.conftest import TODAY, Count, line, manifest, write_stack

EIP = {"aws_eip.a": {"domain": "vpc"}}


def test_a_type_without_a_price_is_named_and_makes_the_total_a_lower_bound(count: Count) -> None:
    found = count({**EIP, "aws_msk_cluster.kafka": {}})
    assert [each.address for each in found.unknown] == ["aws_msk_cluster.kafka"]
    assert found.total("idle") == found.total("load")
    assert found.total("idle").at_least


def test_a_type_that_is_free_is_named_as_free(count: Count) -> None:
    found = count({"aws_vpc.main": {}, "aws_iam_role.a": {}, "random_id.a": {}, "aws_s3_bucket_policy.a": {}})
    assert {each.address for each in found.exempt} == {
        "aws_vpc.main",
        "aws_iam_role.a",
        "random_id.a",
        "aws_s3_bucket_policy.a",
    }
    assert not found.total("load").at_least


def test_a_region_that_no_file_says_has_no_price(count: Count) -> None:
    found = count(EIP, region=None)
    assert found.total("idle").at_least
    assert "a region that no file says" in line(found, "public IPv4").quote.of


def test_a_resources_own_region_is_where_it_is(count: Count) -> None:
    found = count({"aws_nat_gateway.a": {"region": "ap-northeast-1"}})
    assert line(found, "hours").quote.usd == Decimal("0.062")


def test_a_provider_of_another_region_is_where_its_resources_are(tmp_path: Path) -> None:
    path = tmp_path / "main.tf.json"
    providers = [{"region": "us-east-1"}, {"alias": "tokyo", "region": "ap-northeast-1"}]
    nat = {"aws_nat_gateway": {"a": {"provider": "aws.tokyo"}}}
    path.write_text(json.dumps({"provider": {"aws": providers}, "resource": nat}))
    (found,) = breakdowns([path], today=TODAY)
    assert line(found, "hours").quote.usd == Decimal("0.062")


@pytest.mark.parametrize(
    ("address", "values"),
    [
        ("aws_db_instance.a", {"engine": "postgres", "instance_class": "db.t4g.medium", "multi_az": "${var.x}"}),
        ("aws_lb.a", {"load_balancer_type": "${var.x}", "internal": True}),
        ("aws_vpc_endpoint.a", {"vpc_endpoint_type": "${var.x}"}),
        ("aws_ecs_cluster.a", {"setting": "${var.x}"}),
        ("aws_ebs_volume.a", {"type": "${var.x}", "size": 8}),
        ("aws_instance.a", {"instance_type": "${var.x}"}),
        ("aws_nat_gateway.a", {"for_each": "${var.x}"}),
    ],
)
def test_what_is_known_only_after_apply_is_not_taken_for_its_default(
    count: Count, address: str, values: dict[str, str]
) -> None:
    assert count({address: values}).total("idle").at_least


def test_every_price_has_its_source_day_and_confidence(count: Count) -> None:
    quote = line(count(EIP), "public IPv4").quote
    assert (quote.seen, quote.confidence) == (date(2026, 9, 23), "high")
    assert quote.source


def test_old_and_uncertain_prices_are_said(count: Count) -> None:
    found = count({"aws_ecr_repository.a": {}, "aws_route53_zone.a": {"count": 30}})
    assert any("are older than 365 days, the oldest of 2024-07-01" in notice for notice in found.notices)
    assert any(notice.startswith("uncertain prices: Route 53, hosted zone") for notice in found.notices)


def test_a_fresh_price_is_not_called_old(count: Count) -> None:
    assert not [notice for notice in count(EIP).notices if "older" in notice]


def test_free_units_are_taken_off_once_for_all_stacks(tmp_path: Path) -> None:
    said = manifest()
    folders = [
        write_stack(tmp_path / name, {"aws_cloudwatch_metric_alarm.a": {"count": 8}}, manifest=said) for name in "ab"
    ]
    (found,) = breakdowns(folders, today=TODAY)
    # 16 alarms, 10 of them free.
    assert found.total("idle").usd == Decimal("0.60")
    assert [total.usd for total in found.by_stack("idle").values()] == [0, Decimal("0.60")]


def test_subtotals_add_up(count: Count) -> None:
    found = count({**EIP, "aws_kms_key.a": {}, "aws_nat_gateway.a": {}})
    whole = found.total("load").usd
    assert sum(each.usd for each in found.by_stack("load").values()) == whole
    assert sum(each.usd for each in found.by_resource("load").values()) == whole


def test_environments_are_counted_apart(tmp_path: Path) -> None:
    folders = [write_stack(tmp_path / name, EIP, manifest=manifest(environment=name)) for name in ("dev", "prod")]
    found = breakdowns(folders, today=TODAY)
    assert [each.environment for each in found] == ["dev", "prod"]


def test_a_file_without_a_manifest_says_so(count: Count) -> None:
    assert any("no bascule.json beside" in notice for notice in count(EIP).notices)


def test_a_users_price_book_named_by_the_environment_wins(tmp_path: Path, count: Count) -> None:
    book = tmp_path / "own.csv"
    book.write_text(
        "cloud,service,item,region,unit,from,price_usd,free,source,seen,confidence\n"
        'aws,VPC,"public IPv4 address, in use or idle",us-east-1,hour,,0.001,,contract,2026-11-01,high\n'
    )
    assert count(EIP, manifest=manifest(prices=str(book))).total("idle").usd == Decimal("0.730")
    assert count(EIP, prices=book).total("idle").usd == Decimal("0.730")


@pytest.mark.parametrize(
    ("usage", "said"),
    [
        ({"services.chat": {"requests": -1.0}}, "makes no sense"),
        ({"services.chat": {"share_at_load": 1.5}}, "more than all of the time"),
        ({"services.chat": {"visitors": 5.0}}, "is not known"),
        ({"common": {"log_gb": "much"}}, "wrong type"),
        ({"lambdas.x": {"calls": 1.0}}, "something unknown"),
    ],
)
def test_usage_that_makes_no_sense_is_refused_with_its_file(
    count: Count, usage: dict[str, dict[str, float | str]], said: str
) -> None:
    with pytest.raises(CostError, match=said) as caught:
        count(EIP, manifest=manifest(usage=usage))
    assert caught.value.problems[0].where.endswith("dev-aws-app/bascule.json")


def test_every_file_that_cannot_be_read_is_said_at_once(tmp_path: Path) -> None:
    half, other = tmp_path / "half.tf.json", tmp_path / "other.json"
    half.write_text('{"resource": {')
    other.write_text('{"name": "package"}')
    with pytest.raises(BasculeError) as caught:
        breakdowns([half, other, tmp_path / "none.json"], today=TODAY)
    assert len(caught.value.problems) == 3
    assert all(problem.fix for problem in caught.value.problems)


def test_an_empty_folder_is_not_an_environment_that_costs_nothing(tmp_path: Path) -> None:
    with pytest.raises(CostError, match="holds nothing to count"):
        breakdowns([tmp_path], today=TODAY)
