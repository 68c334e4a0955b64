"""The accelerators of models that are served, by kind and region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.world.claims.claim import Claim, pool_of
from bascule.sandbox.world.subject import Subject

_QUOTAS = {
    "NVIDIA_A100_80GB": "CustomModelServingA10080GBGPUsPerProjectPerRegion",
    "NVIDIA_H100_80GB": "CustomModelServingH100GPUsPerProjectPerRegion",
    "NVIDIA_L4": "CustomModelServingL4GPUsPerProjectPerRegion",
    "NVIDIA_RTX_PRO_6000": "CustomModelServingRTXPRO6000GPUsPerProjectPerRegion",
    "NVIDIA_TESLA_A100": "CustomModelServingA100GPUsPerProjectPerRegion",
    "NVIDIA_TESLA_P100": "CustomModelServingP100GPUsPerProjectPerRegion",
    "NVIDIA_TESLA_P4": "CustomModelServingP4GPUsPerProjectPerRegion",
    "NVIDIA_TESLA_T4": "CustomModelServingT4GPUsPerProjectPerRegion",
    "NVIDIA_TESLA_V100": "CustomModelServingV100GPUsPerProjectPerRegion",
}
"""The quota of each kind, as the Google Cloud SDK 528.0.0 names them; nobody publishes what a new project has."""


def accelerators(subject: Subject, row: Mapping[str, Any], quotas: Mapping[str, int]) -> Iterator[Claim]:
    """All that the replicas may ever need: a deployment that is made can always scale to its maximum.

    `resources` is the path of a block of dedicated resources. A model whose machine is chosen by Google claims nothing.
    """
    resources = row["resources"]
    kind = subject.first(f"{resources}.machine_spec.accelerator_type")
    code = _QUOTAS.get(str(kind))
    if code is None:
        return
    each = int(subject.first(f"{resources}.machine_spec.accelerator_count") or 1)
    replicas = int(subject.first(f"{resources}.max_replica_count", f"{resources}.min_replica_count") or 1)
    region = str(subject.first("location", "region") or subject.scope.region)
    limit = quotas.get(code)
    message = (
        f"{code}: {each * replicas} are asked for in {region}, the project may have {limit}. Ask for more in Quotas."
    )
    yield Claim(
        pool=pool_of(subject.scope, region, code),
        amount=each * replicas,
        limit=limit,
        error="googleapi: Error 429: RESOURCE_EXHAUSTED",
        message=message,
        path=(resources.partition(".")[0],),
    )
