"""The regions of AWS: partition, zones, and who delivers load balancer logs there (aws_regions.csv)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import ascii_lowercase


@dataclass(frozen=True, kw_only=True)
class AwsRegion:
    """One region: `zones` is how many availability zones a new account sees.

    `elb_account_id` is the account that writes load balancer logs; None where a service principal does
    (regions opened since August 2022).
    """

    name: str
    partition: str
    zones: int
    elb_account_id: str | None

    @property
    def dns_suffix(self) -> str:
        """The domain that the partition's services end in."""
        return "amazonaws.com.cn" if self.partition == "aws-cn" else "amazonaws.com"

    @property
    def zone_names(self) -> tuple[str, ...]:
        """The names of its availability zones, as a new account sees them: the region's name and a letter."""
        return tuple(f"{self.name}{letter}" for letter in ascii_lowercase[: self.zones])


@cache
def aws_regions() -> Mapping[str, AwsRegion]:
    """Every region by its name."""
    text = files(__package__).joinpath("aws_regions.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["region"]: _region(row) for row in rows}


def _region(row: Mapping[str, str]) -> AwsRegion:
    return AwsRegion(
        name=row["region"],
        partition=row["partition"],
        zones=int(row["zones"]),
        elb_account_id=row["elb_account_id"] or None,
    )
