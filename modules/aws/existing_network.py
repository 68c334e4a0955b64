"""A VPC that somebody else owns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ExistingNetwork:
    """The ids of a VPC and its subnets, under the names that `Network` gives them; `cidr` is its IPv4 range."""

    vpc_id: str
    cidr: str
    public_subnet_ids: Sequence[str]
    private_subnet_ids: Sequence[str]
