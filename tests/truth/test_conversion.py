from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.schema.model import parse_block
from tests.truth.conversion import CoreDecidesError, convert_block

BLOCK = parse_block(
    {
        "attributes": {
            "name": {"type": "string", "required": True},
            "size": {"type": "number", "optional": True},
            "on": {"type": "bool", "optional": True},
            "zones": {"type": ["set", "string"], "optional": True},
            "routes": {"type": ["set", ["object", {"cidr": "string", "via": "string"}]], "optional": True},
            "settings": {
                "optional": True,
                "nested_type": {"nesting_mode": "single", "attributes": {"mode": {"type": "string", "required": True}}},
            },
        },
        "block_types": {
            "disk": {
                "nesting_mode": "list",
                "max_items": 1,
                "block": {"attributes": {"gib": {"type": "number", "optional": True}}},
            }
        },
    }
)


def converted(**raw: Any) -> dict[str, Any]:
    return convert_block(BLOCK, {"name": "a", **raw})


def test_primitives_become_what_the_schema_says() -> None:
    value = converted(name=5, size="1.50", on="true")
    assert (value["name"], str(value["size"]), value["on"]) == ("5", "1.50", True)


def test_duplicates_leave_sets() -> None:
    assert converted(zones=["a", "a", "b"])["zones"] == ["a", "b"]


def test_objects_in_attributes_may_be_partial() -> None:
    assert converted(routes=[{"cidr": "::/0"}])["routes"] == [{"cidr": "::/0", "via": None}]


def test_blocks_are_there_even_when_nothing_is_said() -> None:
    assert (converted()["disk"], converted(disk={"gib": 1})["disk"]) == ([], [{"gib": 1}])


@pytest.mark.parametrize(
    "raw",
    [
        {"name": None},
        {"nmae": "a"},
        {"size": "much"},
        {"size": True},
        {"on": "yes"},
        {"zones": "a"},
        {"name": "${local.name}"},
        {"routes": [{"cdir": "::/0"}]},
        {"settings": {}},
        {"disk": [{}, {}]},
        {"dynamic": {"disk": {}}},
    ],
)
def test_what_core_decides_goes_to_the_engine(raw: dict[str, Any]) -> None:
    with pytest.raises(CoreDecidesError):
        converted(**raw)
