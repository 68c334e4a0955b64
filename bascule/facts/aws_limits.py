"""Limits of AWS services that decide what an environment may ask for (aws_limits.json)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, kw_only=True)
class AwsLimits:
    """Ranges hold both ends; prefix lengths are those of IPv4 ranges."""

    log_retention_days: tuple[int, ...]
    idle_timeout_seconds: tuple[int, int]
    deregistration_delay_seconds: tuple[int, int]
    vpc_prefix_length: tuple[int, int]
    load_balancer_subnet_prefix_length: int
    reserved_subnet_addresses: int


@cache
def aws_limits() -> AwsLimits:
    """The limits as AWS documents them."""
    data = json.loads(files(__package__).joinpath("aws_limits.json").read_text(encoding="utf-8"))
    return AwsLimits(
        log_retention_days=tuple(data["log_retention_days"]),
        idle_timeout_seconds=tuple(data["idle_timeout_seconds"]),
        deregistration_delay_seconds=tuple(data["deregistration_delay_seconds"]),
        vpc_prefix_length=tuple(data["vpc_prefix_length"]),
        load_balancer_subnet_prefix_length=data["load_balancer_subnet_prefix_length"],
        reserved_subnet_addresses=data["reserved_subnet_addresses"],
    )
