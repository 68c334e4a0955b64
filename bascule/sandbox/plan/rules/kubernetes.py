"""What the Kubernetes provider adds to a plan, in its own code.

Facts: CustomizeDiff and DiffSuppressFunc of kubernetes/resource_kubernetes_persistent_volume_claim_v1.go,
resource_kubernetes_persistent_volume_v1.go, resource_kubernetes_secret_v1.go, resource_kubernetes_config_map_v1.go,
resource_kubernetes_node_taint.go of hashicorp/terraform-provider-kubernetes, read on 2026-11-21.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bascule.sandbox.diagnostics import Path, refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value
from bascule.schemas.accepted.quantity import PATTERN, parse_quantity

_CONTENTS = ("data", "binary_data", "immutable")
_REVISIONS = ("data_wo_revision", "binary_data_wo_revision")
_REQUESTS: Path = ("spec", 0, "resources", 0, "requests")
_SOURCE: Path = ("spec", 0, "persistent_volume_source")


def _claim(change: Change) -> None:
    """A claim grows where it is; a smaller one is another claim."""
    before, after = _at(change.prior, _REQUESTS) or {}, _at(change.planned, _REQUESTS) or {}
    if change.prior is None or _limits_force(change) or isinstance(after, Unknown) or before == after:
        return
    storage = after.get("storage", "")
    if isinstance(storage, Unknown):
        return
    old, new = parse_quantity(before.get("storage", "")), parse_quantity(storage)
    if old is None or new is None:
        raise refuse(f"quantities must match the regular expression '{PATTERN}'", path=_REQUESTS)
    if new < old:
        change.replace(*_REQUESTS)


def _limits_force(change: Change) -> bool:
    return any(path[-1:] == ("limits",) for path in change.replaces)


def _contents(change: Change) -> None:
    """What was immutable is made anew; what only the configuration knows is not compared."""
    prior = change.prior or {}
    if any(isinstance(number := change.planned.get(name), int) and number > 0 for name in _REVISIONS) and prior:
        change.planned["data"] = prior.get("data")
    if prior.get("immutable") is True:
        for name in filter(change.changed, _CONTENTS):
            change.replace(name)


def _volume(change: Change) -> None:
    """A volume keeps its source for life."""
    disk = _at(change.planned, (*_SOURCE, 0, "azure_disk", 0)) or {}
    uri, managed = disk.get("data_disk_uri"), disk.get("kind") == "Managed"
    blob, disks = "blob.core.windows.net", "/providers/Microsoft.Compute/disks/"
    if isinstance(uri, str) and ((blob in uri and managed) or (disks in uri and not managed)):
        message = 'Managed disks require kind = "Managed", blob storage disks kind = "Shared" or "Dedicated".'
        raise refuse("Unable to apply Azure Disk configuration", message, (*_SOURCE, 0, "azure_disk"))
    if change.prior is not None:
        for path in _differences(_SOURCE, _at(change.prior, _SOURCE), _at(change.planned, _SOURCE)):
            change.replace(*path)


def _differences(path: Path, before: Value, after: Value) -> Iterator[Path]:
    """The paths of the innermost values that differ; a list that has another length is one of them."""
    if before == after or (is_zero(before) and is_zero(after)):
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in after:
            yield from _differences((*path, key), before.get(key), after[key])
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from _differences((*path, index), old, new)
    else:
        yield path


def _taints(change: Change) -> None:
    """The taints of a node have keys of their own."""
    taints = change.planned.get("taint")
    keys = Counter(each.get("key") for each in taints if isinstance(each, dict)) if isinstance(taints, list) else {}
    for key, times in keys.items():
        if times > 1 and isinstance(key, str):
            raise refuse(f'taint: duplicate taint key "{key}": taint keys must be unique', path=("taint",))


def _at(value: Any, path: Path) -> Any:
    """The value at that path; null where there is none."""
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and len(value) > step else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value


RULES = {
    "kubernetes_persistent_volume_claim": (_claim,),
    "kubernetes_persistent_volume_claim_v1": (_claim,),
    "kubernetes_persistent_volume": (_volume,),
    "kubernetes_persistent_volume_v1": (_volume,),
    "kubernetes_secret": (_contents,),
    "kubernetes_secret_v1": (_contents,),
    "kubernetes_config_map": (_contents,),
    "kubernetes_config_map_v1": (_contents,),
    "kubernetes_node_taint": (_taints,),
}
