"""EC2 instance types: vCPUs, the quota that they count against, and the zones that do not offer them.

Sizes follow a rule (an `xlarge` has 4 vCPUs, an `8xlarge` eight times as many); `data/instance_types.toml` has the
exceptions, the buckets and the zones, with date and source.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent.parent / "data" / "instance_types.toml"
_XLARGE = 4


@dataclass(frozen=True)
class InstanceType:
    """One type, such as `g6.12xlarge`: `vcpus` is 0 where nobody here knows."""

    name: str
    family: str
    vcpus: int

    @classmethod
    def named(cls, name: str) -> InstanceType:
        """The type of that name, whether or not it exists."""
        family, _, size = name.partition(".")
        return cls(name, family, _facts()["vcpus"].get(name) or _vcpus(size))

    def quota(self, *, spot: bool) -> str:
        """The code of the quota that its vCPUs count against."""
        buckets = _facts()["spot" if spot else "on_demand"]
        letters = re.match("[a-z]*", self.family)
        prefix = letters.group() if letters else ""
        exact = (code for code, families in buckets.items() if self.family in families)
        named = (code for code, families in buckets.items() if prefix in families)
        initial = (code for code, families in buckets.items() if prefix[:1] in families)
        return next(exact, "") or next(named, "") or next(initial, "")

    def offered_in(self, zone_id: str) -> bool:
        """Whether that zone has it, as far as is known."""
        return self.family not in _facts()["not_offered"].get(zone_id, ())


def _vcpus(size: str) -> int:
    number = re.fullmatch(r"(\d*)xlarge|metal-(\d+)xl", size)
    if number:
        return _XLARGE * int(number.group(1) or number.group(2) or 1)
    return int(_facts()["sizes"].get(size, 0))


@cache
def _facts() -> Mapping[str, Any]:
    return tomllib.loads(_DATA.read_text(encoding="utf-8"))
