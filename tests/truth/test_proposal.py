from __future__ import annotations

from bascule.sandbox.schema.model import parse_block
from tests.truth.proposal import proposed_new

OPTIONAL, COMPUTED, BOTH = {"optional": True}, {"computed": True}, {"optional": True, "computed": True}
RULE = {"attributes": {"port": {"type": "number", **OPTIONAL}, "id": {"type": "string", **BOTH}}}
BLOCK = parse_block(
    {
        "attributes": {
            "name": {"type": "string", **OPTIONAL},
            "arn": {"type": "string", **COMPUTED},
            "zone": {"type": "string", **BOTH},
        },
        "block_types": {
            "listed": {"nesting_mode": "list", "block": RULE},
            "chosen": {"nesting_mode": "set", "block": RULE},
        },
    }
)
NOTHING = BLOCK.empty


def test_computed_attributes_keep_what_they_were() -> None:
    prior = {**NOTHING, "name": "old", "arn": "arn:1", "zone": "a"}
    assert proposed_new(BLOCK, prior, NOTHING) == {**NOTHING, "arn": "arn:1", "zone": "a"}


def test_the_configuration_holds() -> None:
    prior = {**NOTHING, "zone": "a"}
    assert proposed_new(BLOCK, prior, {**NOTHING, "zone": "b"})["zone"] == "b"


def test_a_new_object_is_its_configuration() -> None:
    config = {**NOTHING, "name": "new", "listed": [{"port": 1, "id": None}]}
    assert proposed_new(BLOCK, None, config) == config


def test_listed_blocks_are_paired_by_position() -> None:
    prior = {**NOTHING, "listed": [{"port": 1, "id": "x"}]}
    config = {**NOTHING, "listed": [{"port": 2, "id": None}, {"port": 1, "id": None}]}
    assert proposed_new(BLOCK, prior, config)["listed"] == [{"port": 2, "id": "x"}, {"port": 1, "id": None}]


def test_blocks_of_a_set_are_paired_by_what_was_configured() -> None:
    prior = {**NOTHING, "chosen": [{"port": 1, "id": "x"}, {"port": 2, "id": "y"}]}
    config = {**NOTHING, "chosen": [{"port": 2, "id": None}, {"port": 3, "id": None}]}
    assert proposed_new(BLOCK, prior, config)["chosen"] == [{"port": 2, "id": "y"}, {"port": 3, "id": None}]
