from __future__ import annotations

import pytest

from bascule.sandbox.world.recipes.lifelike import characters, render
from bascule.sandbox.world.recipes.zones import region_code, zones_of

VALUES = {"arn": "arn:aws:ecs:us-east-1:1:cluster/acme", "url": "https://a.example/x", "zone": "a.example."}


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{arn|tail}!", "acme!"),
        ("{arn|resource}", "cluster/acme"),
        ("{arn|suffix}", "acme"),
        ("{url|host}", "a.example/x"),
        ("{zone|nodot}", "a.example"),
    ],
)
def test_a_template_takes_parts_of_attributes(template: str, text: str) -> None:
    assert render(template, VALUES.get) == text


def test_a_template_with_a_missing_part_gives_nothing() -> None:
    assert render("x{none}", VALUES.get) is None


def test_made_up_characters_follow_from_the_seed() -> None:
    assert characters("hex", 17, "a") == characters("hex", 17, "a") != characters("hex", 17, "b")


@pytest.mark.parametrize(
    ("region", "code"), [("us-east-1", "use1"), ("ap-northeast-2", "apne2"), ("us-gov-west-1", "usgw1")]
)
def test_zone_ids_have_the_short_form_of_the_region(region: str, code: str) -> None:
    assert region_code(region) == code


def test_an_account_may_have_zones_of_its_own() -> None:
    assert zones_of("us-west-1", {}) == ["us-west-1a", "us-west-1c"]
    assert zones_of("us-west-1", {"us-west-1": ("us-west-1b",)}) == ["us-west-1b"]
