from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from tests.unit.bascule.sandbox.data_sources.conftest import Read

ECS = "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended"
AL2023 = [{"name": "name", "values": ["al2023-ami-2023.*"]}]


def parameter(read: Read, name: str) -> Any:
    return read("aws_ssm_parameter", name=name)["value"]


@pytest.mark.parametrize(
    "name",
    [
        f"{ECS}/image_id",
        "/aws/service/eks/optimized-ami/1.33/amazon-linux-2023/x86_64/nvidia/recommended/image_id",
        "/aws/service/bottlerocket/aws-k8s-1.33-nvidia/x86_64/latest/image_id",
        "/aws/service/deeplearning/ami/x86_64/base-oss-nvidia-driver-gpu-amazon-linux-2023/latest/ami-id",
        "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
    ],
)
def test_public_parameters_hold_images(read: Read, name: str) -> None:
    assert parameter(read, name).startswith("ami-0")


def test_a_recommended_image_comes_with_its_description(read: Read) -> None:
    document = json.loads(parameter(read, ECS))
    assert document["image_id"] == parameter(read, f"{ECS}/image_id")
    assert document["os"] == "Amazon Linux 2023"


def test_a_public_parameter_that_is_not_known_is_refused(read: Read) -> None:
    with pytest.raises(Refusal, match="ParameterNotFound"):
        parameter(read, "/aws/service/ecs/optimized-ami/amazon-linux-1999/recommended")


def test_an_image_is_found_by_owner_and_form_of_its_name(read: Read) -> None:
    filters = [*AL2023, {"name": "architecture", "values": ["arm64"]}]
    image = read("aws_ami", owners=["amazon"], most_recent=True, filter=filters)
    assert image["id"] == parameter(read, "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"owners": ["amazon"], "filter": AL2023}, "more than one result"),
        ({"owners": ["099720109477"], "filter": AL2023}, "returned no results"),
        ({"owners": ["amazon"], "filter": [{"name": "product-code", "values": ["x"]}]}, "cannot decide the filter"),
    ],
)
def test_a_search_that_does_not_find_one_is_refused(read: Read, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(Refusal, match=message):
        read("aws_ami", **arguments)
