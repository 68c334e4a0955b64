"""Quotas that count objects, or things listed inside an object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.world.claims.claim import Claim, pool_of
from bascule.sandbox.world.subject import Subject


def objects(subject: Subject, row: Mapping[str, Any], quotas: Mapping[str, int]) -> Iterator[Claim]:
    """One for the object, or with `of` one for every value at those paths; a pool for each `per`."""
    of = row.get("of")
    amount = 1 if of is None else sum(len(subject.values(path)) for path in of)
    group = subject.text(row.get("per", ""))
    if amount and group is not None:
        limit = quotas.get(row.get("code", ""), row.get("limit"))
        yield Claim(
            pool=pool_of(subject.scope, subject.region, f"{row.get('code') or row['pool']} {group}"),
            amount=amount,
            limit=limit,
            error=row["error"],
            message=row["message"].replace("{limit}", str(limit)),
        )
