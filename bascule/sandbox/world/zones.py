"""Availability zones of AWS regions, as of 2026-11; an account's settings may say otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping

_LETTERS = {
    "us-east-1": "abcdef",
    "us-west-1": "ac",
    "us-west-2": "abcd",
    "ap-northeast-1": "acd",
    "ap-northeast-2": "abcd",
    "ca-central-1": "abd",
}
_COMPASS = {"north": "n", "south": "s", "east": "e", "west": "w", "central": "c"}


def zones_of(region: str, granted: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The names of the region's availability zones."""
    return list(granted.get(region) or [f"{region}{letter}" for letter in _LETTERS.get(region, "abc")])


def region_code(region: str) -> str:
    """The short form in zone ids, such as `use1` of us-east-1 and `apne1` of ap-northeast-1."""
    area, *middle, number = region.split("-")
    words = re.findall("north|south|east|west|central|gov", "".join(middle))
    return area + "".join(_COMPASS.get(word, word[0]) for word in words) + number
