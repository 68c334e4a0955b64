"""Availability zones of AWS regions, as of 2026-11; an account's settings may say otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import ascii_lowercase

_LETTERS = {
    "us-east-1": "abcdef",
    "us-west-1": "ac",
    "us-west-2": "abcd",
    "ap-northeast-1": "acd",
    "ap-northeast-2": "abcd",
    "ca-central-1": "abd",
}
_NUMBERS = {"us-east-1": "612435"}
"""Zone ids belong to places, letters to accounts: in most, the place that lacks new instance types is us-east-1e."""

_COMPASS = {"north": "n", "south": "s", "east": "e", "west": "w", "central": "c"}


def zones_of(region: str, granted: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The names of the region's availability zones."""
    return list(granted.get(region) or [f"{region}{letter}" for letter in _LETTERS.get(region, "abc")])


def zone_id(zone: str) -> str:
    """The id of the zone, such as `use1-az3`, which is the same in all accounts."""
    region, index = zone[:-1], ascii_lowercase.find(zone[-1])
    numbers = _NUMBERS.get(region, "")
    return f"{region_code(region)}-az{numbers[index] if index < len(numbers) else index + 1}"


def region_code(region: str) -> str:
    """The short form in zone ids, such as `use1` of us-east-1 and `apne1` of ap-northeast-1."""
    area, *middle, number = region.split("-")
    words = re.findall("north|south|east|west|central|gov", "".join(middle))
    return area + "".join(_COMPASS.get(word, word[0]) for word in words) + number
