from __future__ import annotations

import re

from bascule.facts.aws_regions import aws_regions


def test_old_regions_deliver_logs_from_an_account_of_elb() -> None:
    assert aws_regions()["us-east-1"].elb_account_id == "127311923021"


def test_new_regions_deliver_logs_as_a_service() -> None:
    assert aws_regions()["ap-southeast-4"].elb_account_id is None


def test_account_ids_have_twelve_digits_and_are_different() -> None:
    ids = [region.elb_account_id for region in aws_regions().values() if region.elb_account_id]
    assert all(re.fullmatch(r"\d{12}", id_) for id_ in ids)
    assert len(set(ids)) == len(ids)


def test_a_partition_has_its_own_domain() -> None:
    assert aws_regions()["cn-north-1"].dns_suffix == "amazonaws.com.cn"


def test_every_region_has_at_least_two_zones() -> None:
    assert min(region.zones for region in aws_regions().values()) == 2
