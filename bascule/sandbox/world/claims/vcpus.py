"""The vCPUs of running instances, by the bucket of their family."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.world.claims.claim import Claim, pool_of
from bascule.sandbox.world.claims.instance_types import InstanceType
from bascule.sandbox.world.subject import Subject


def vcpus(subject: Subject, row: Mapping[str, Any], quotas: Mapping[str, int]) -> Iterator[Claim]:
    """The vCPUs of the instance, or of as many instances as a group wants.

    `types` and `number` are paths, the first that has a value counts; `spot` says where which value means Spot. A
    group is made whatever the quota: it then launches fewer instances (`late`), unless it was told not to wait.
    """
    name = subject.first(*row["types"])
    number = int(subject.first(*row["number"]) or 0) if "number" in row else 1
    instance = InstanceType.named(str(name)) if name else None
    if instance is None or not instance.vcpus or not number:
        return
    spot = any(subject.matches(each) for each in row.get("spot", ()))
    code = instance.quota(spot=spot)
    limit = quotas.get(code)
    told = row["spot_error" if spot else "error"]
    yield Claim(
        pool=pool_of(subject.scope, subject.scope.region, code),
        amount=instance.vcpus * number,
        limit=limit,
        error=told,
        message=_message(told, limit),
        path=tuple(row["types"][0].split(".")) if "number" not in row else (),
        late=subject.text(row.get("late", "")) or row.get("late", ""),
        unnoticed=subject.matches(row["unnoticed"]) if "unnoticed" in row else False,
    )


def _message(error: str, limit: int | None) -> str:
    if error == "MaxSpotInstanceCountExceeded":
        return f"Max spot instance count exceeded: the account may run {limit} vCPUs of the bucket on Spot."
    return (
        f"You have requested more vCPU capacity than your current vCPU limit of {limit} allows for the instance bucket "
        "that the specified instance type belongs to. The file of the account can grant more."
    )
