from __future__ import annotations

import pytest

from bascule.sandbox.world.claims.instance_types import InstanceType


@pytest.mark.parametrize(
    ("name", "vcpus"),
    [("t3.micro", 2), ("t2.micro", 1), ("m7i.large", 2), ("g6.12xlarge", 48), ("p5.48xlarge", 192), ("c7g.metal", 64)],
)
def test_a_size_says_how_many_vcpus(name: str, vcpus: int) -> None:
    assert InstanceType.named(name).vcpus == vcpus


@pytest.mark.parametrize(
    ("name", "on_demand", "spot"),
    [
        ("m7i.large", "L-1216C47A", "L-34B43A08"),
        ("inf2.xlarge", "L-1945791B", "L-B5D1601B"),
        ("is4gen.large", "L-1216C47A", "L-34B43A08"),
        ("gr6.4xlarge", "L-DB2E81BA", "L-3819A6DF"),
        ("p4d.24xlarge", "L-417A185B", "L-7212CCBC"),
        ("p5en.48xlarge", "L-417A185B", "L-C4BD4855"),
    ],
)
def test_a_family_belongs_to_a_bucket(name: str, on_demand: str, spot: str) -> None:
    found = InstanceType.named(name)
    assert (found.quota(spot=False), found.quota(spot=True)) == (on_demand, spot)
