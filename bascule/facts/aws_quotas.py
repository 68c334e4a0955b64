"""The service quotas of AWS that decide whether an environment fits into its account (aws_quotas.csv)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FARGATE_ON_DEMAND_VCPU = "L-3032A538"
FARGATE_SPOT_VCPU = "L-36FBB829"


@dataclass(frozen=True, kw_only=True)
class AwsQuota:
    """One quota; `default` is what a new account has, None where AWS's own figure was not verified."""

    code: str
    service: str
    name: str
    unit: str
    default: int | None


@cache
def aws_quotas() -> Mapping[str, AwsQuota]:
    """Every quota that is known here, by its code."""
    text = files(__package__).joinpath("aws_quotas.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {
        row["code"]: AwsQuota(
            code=row["code"],
            service=row["service"],
            name=row["name"],
            unit=row["unit"],
            default=int(row["default"]) if row["default"] else None,
        )
        for row in rows
    }
