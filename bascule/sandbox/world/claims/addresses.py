"""The addresses of subnets: what lives in one takes some, and a full one takes nobody in."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.values.state_json import loads
from bascule.sandbox.world.claims.claim import Claim, pool_of, used
from bascule.sandbox.world.subject import Subject

_RESERVED = 5
"""The first four addresses of a subnet and its last one are AWS's own (VPC user guide, subnet sizing)."""


def addresses(subject: Subject, row: Mapping[str, Any]) -> Iterator[Claim]:
    """What the object takes of the subnets at the path `in`: one of each, or `number` spread over all of them."""
    subnets = _subnets(subject, row["in"])
    if "number" in row:
        shares = _spread(subject, subnets, int(subject.first(*row["number"]) or 0))
    else:
        shares = dict.fromkeys(subnets, 1 + sum(len(subject.values(path)) for path in row.get("more", ())))
    for id_, amount in shares.items():
        yield Claim(
            pool=_pool(subject, id_),
            amount=amount,
            limit=subnets[id_],
            free=row.get("free", 0),
            error=row.get("error", "InsufficientFreeAddressesInSubnet"),
            message=f"There are not enough free addresses in subnet {id_} to satisfy the requested number of instances."
            if "message" not in row
            else row["message"].replace("{subnet}", id_),
            path=subject.path(row["in"][0]),
            late=subject.text(row.get("late", "")) or "",
            unnoticed=subject.matches(row["unnoticed"]) if "unnoticed" in row else False,
        )


def _subnets(subject: Subject, paths: list[str]) -> dict[str, int | None]:
    """How many addresses objects can have in each of the subnets; None where the range is not known."""
    ids = dict.fromkeys(str(value) for path in paths for value in subject.values(path))
    found = {each: subject.lookup.row("aws_subnet", each, subject.scope) for each in ids}
    return {id_: _size(loads(row["attributes"]).get("cidr_block")) for id_, row in found.items() if row is not None}


def _size(cidr: Any) -> int | None:
    return ipaddress.ip_network(cidr).num_addresses - _RESERVED if cidr else None


def _pool(subject: Subject, subnet: str) -> str:
    return pool_of(subject.scope, subject.scope.region, f"addresses {subnet}")


def _spread(subject: Subject, subnets: Mapping[str, int | None], number: int) -> dict[str, int]:
    """The number over the subnets, each time where most is free; what finds no room is asked of the first."""
    free = {
        id_: number if size is None else max(0, size - used(subject.lookup, _pool(subject, id_), subject.number))
        for id_, size in subnets.items()
    }
    shares = dict.fromkeys(free, 0)
    for _ in range(number if free else 0):
        roomiest = max(free, key=lambda each: free[each])
        shares[roomiest] += 1
        free[roomiest] -= 1
    return {id_: share for id_, share in shares.items() if share}
