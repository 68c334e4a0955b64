"""What is reached from the internet lies in a network with a gateway to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.world.lookup import Lookup
from bascule.sandbox.world.subject import Subject


def gateway(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """The VPC of the subnets at the paths `subnets` has an internet gateway.

    Of a network that was there before any stack, nobody here knows the gateways.
    """
    for path in row["subnets"]:
        for vpc in dict.fromkeys(subject.values(f"{path}:vpc_id")):
            owner = subject.lookup.named(("aws_vpc",), vpc, subject.scope)
            if owner is not None and owner["stack"] and not _has_gateway(subject.lookup, owner["number"]):
                yield row["message"].replace("{vpc}", vpc)


def _has_gateway(lookup: Lookup, vpc: int) -> bool:
    statement = (
        "SELECT 1 FROM edges JOIN objects ON objects.number = edges.source "
        "WHERE edges.target = ? AND objects.type IN ('aws_internet_gateway', 'aws_internet_gateway_attachment')"
    )
    return bool(lookup.store.query(statement, vpc))
