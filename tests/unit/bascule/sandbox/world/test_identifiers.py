"""Identifiers and values of AWS objects look as the services make them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.unit.bascule.sandbox.conftest import ACCOUNT, Create


@pytest.mark.parametrize(
    ("type_name", "arguments", "attribute", "pattern"),
    [
        ("aws_instance", {"ami": "ami-0123abcd", "instance_type": "t3.micro"}, "id", "i-0[0-9a-f]{16}"),
        (
            "aws_launch_template",
            {"name": "a"},
            "arn",
            f"arn:aws:ec2:us-east-1:{ACCOUNT}:launch-template/lt-0[0-9a-f]{{16}}",
        ),
        ("aws_lb", {"name": "a"}, "zone_id", "Z35SXDOTRQ7X7K"),
        ("aws_lb", {"name": "a", "load_balancer_type": "network"}, "zone_id", "Z26RNL4JYFTOTI"),
        ("aws_sqs_queue", {"name": "a"}, "id", f"https://sqs.us-east-1.amazonaws.com/{ACCOUNT}/a"),
        (
            "aws_dynamodb_table",
            {
                "name": "a",
                "hash_key": "k",
                "billing_mode": "PAY_PER_REQUEST",
                "attribute": [{"name": "k", "type": "S"}],
            },
            "arn",
            f"arn:aws:dynamodb:us-east-1:{ACCOUNT}:table/a",
        ),
        (
            "aws_autoscaling_group",
            {"name": "a", "min_size": 0, "max_size": 1, "launch_configuration": ""},
            "arn",
            rf"arn:aws:autoscaling:us-east-1:{ACCOUNT}:autoScalingGroup:[0-9a-f-]{{36}}:autoScalingGroupName/a",
        ),
        ("aws_efs_file_system", {}, "dns_name", r"fs-0[0-9a-f]{16}\.efs\.us-east-1\.amazonaws\.com"),
    ],
)
def test_an_attribute_has_the_services_form(
    create: Create, type_name: str, arguments: dict[str, Any], attribute: str, pattern: str
) -> None:
    _, attributes = create(type_name, **arguments)
    assert re.fullmatch(pattern, attributes[attribute])


def test_an_instance_lives_in_its_subnet(create: Create) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    subnet, _ = create("aws_subnet", vpc_id=vpc, cidr_block="10.0.7.0/24", availability_zone="us-east-1b")
    _, attributes = create("aws_instance", ami="ami-0123abcd", instance_type="t3.micro", subnet_id=subnet)
    assert attributes["availability_zone"] == "us-east-1b"
    assert attributes["private_ip"].startswith("10.0.7.")
    assert attributes["private_dns"] == f"ip-{attributes['private_ip'].replace('.', '-')}.ec2.internal"
