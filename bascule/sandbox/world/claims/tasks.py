"""The vCPUs of container tasks on Fargate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.world.claims.claim import Claim, pool_of
from bascule.sandbox.world.subject import Subject

_UNITS_A_VCPU = 1024
_CODES = {"FARGATE": "L-3032A538", "FARGATE_SPOT": "L-36FBB829"}


def tasks(subject: Subject, row: Mapping[str, Any], quotas: Mapping[str, int]) -> Iterator[Claim]:
    """The vCPUs that all tasks of a service take together, of the quota of its capacity provider.

    Tasks that find no room stay pending: who waits for a steady state hears of it, nobody else does.
    """
    provider = subject.first("capacity_provider_strategy.capacity_provider", "launch_type")
    units, number = subject.first("task_definition:cpu"), subject.first("desired_count") or 0
    if provider in _CODES and str(units).isdigit():
        code = _CODES[provider]
        limit = quotas.get(code)
        yield Claim(
            pool=pool_of(subject.scope, subject.region, code),
            amount=-(-int(units) * int(number) // _UNITS_A_VCPU),
            limit=limit,
            error=row["error"],
            message=row["message"].replace("{limit}", str(limit)),
            late=subject.text(row["late"]) or row["late"],
            unnoticed=subject.first("wait_for_steady_state") is not True,
        )
