from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.values.cty import Value
from tests.unit.bascule.sandbox.conftest import ACCOUNT
from tests.unit.bascule.sandbox.data_sources.conftest import Read

ROLE = f"arn:aws:iam::{ACCOUNT}:role/ci"
SESSION = f"arn:aws:sts::{ACCOUNT}:assumed-role/ci/run-1"


@pytest.mark.parametrize(
    ("type_name", "arguments", "attribute", "value"),
    [
        ("aws_availability_zones", {"exclude_names": ["us-east-1e"]}, "names", [f"us-east-1{z}" for z in "abcdf"]),
        ("aws_availability_zones", {"state": "impaired"}, "names", []),
        ("aws_availability_zone", {"name": "us-east-1b"}, "name_suffix", "b"),
        ("aws_region", {"name": "eu-west-1"}, "description", "Europe (Ireland)"),
        ("aws_region", {"endpoint": "ec2.eu-west-1.amazonaws.com"}, "name", "eu-west-1"),
        ("aws_arn", {"arn": ROLE}, "resource", "role/ci"),
        ("aws_iam_session_context", {"arn": SESSION}, "issuer_arn", ROLE),
        ("aws_iam_session_context", {"arn": ROLE}, "issuer_arn", ROLE),
        ("aws_service_principal", {"service_name": "ecs-tasks"}, "name", "ecs-tasks.amazonaws.com"),
        ("aws_service", {"service_id": "s3"}, "reverse_dns_name", "com.amazonaws.us-east-1.s3"),
        ("aws_lb_hosted_zone_id", {"load_balancer_type": "network"}, "id", "Z26RNL4JYFTOTI"),
        ("aws_elb_service_account", {}, "id", "127311923021"),
    ],
)
def test_what_follows_from_names_alone(
    read: Read, type_name: str, arguments: dict[str, Any], attribute: str, value: Value
) -> None:
    assert read(type_name, **arguments)[attribute] == value


def test_zones_are_filtered(read: Read) -> None:
    filters = [{"name": "zone-id", "values": ["use1-az4"]}]
    found = read("aws_availability_zones", filter=filters)
    assert (len(found["names"]), found["zone_ids"]) == (1, ["use1-az4"])


def test_one_zone_is_asked_for_exactly(read: Read) -> None:
    with pytest.raises(Refusal, match="multiple EC2 Availability Zones matched"):
        read("aws_availability_zone", state="available")


def test_newer_regions_have_no_account_that_delivers_logs(read: Read) -> None:
    with pytest.raises(Refusal, match="unsupported ELB Service Account Region"):
        read("aws_elb_service_account", region="il-central-1")
