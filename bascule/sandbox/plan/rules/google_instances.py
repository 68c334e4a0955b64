"""What Google's provider decides of virtual machines, and of templates for them, while it plans.

Sources: services/compute/resource_compute_instance.go and resource_compute_instance_template.go, read 2026-11-21. That
an image's name may stand for the image that a template has already needs a question to the cloud, and is not modelled.
"""

from __future__ import annotations

from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.single import given
from bascule.sandbox.plan.suppression.google import same_object
from bascule.sandbox.values.cty import Unknown, Value

_LOCAL = "local-ssd"
_LOCAL_SIZES = (375, 3000)
"""Gigabytes of a disk that a machine has inside."""


def _script(change: Change) -> None:
    """The script runs at the start of a new machine only; it may move to the metadata and back."""
    before = change.prior or {}
    if change.changed("metadata_startup_script") and _start(before) != _start(change.planned):
        change.replace("metadata_startup_script")


def _start(values: dict[str, Value]) -> Value:
    metadata = values.get("metadata")
    return values.get("metadata_startup_script") or (
        metadata.get("startup-script") if isinstance(metadata, dict) else None
    )


def _interfaces(change: Change) -> None:
    """An interface that stays in its network keeps its address; its subnetwork is of the project that is named."""
    before, after = (change.prior or {}).get("network_interface"), change.planned.get("network_interface")
    if not isinstance(before, list) or not isinstance(after, list) or len(before) != len(after):
        return
    for index, (old, new) in enumerate(zip(before, after, strict=True)):
        if _address_moves(old, new):
            change.replace("network_interface", index, "network_ip")
    for each in after:
        _subnetwork_project(each)


def _address_moves(old: dict[str, Any], new: dict[str, Any]) -> bool:
    stays = all(_same(old.get(name), new.get(name)) for name in ("network", "subnetwork", "subnetwork_project"))
    return stays and given(new, "network_ip") and old.get("network_ip") != new.get("network_ip")


def _same(old: Value, new: Value) -> bool:
    return old == new or (isinstance(old, str) and isinstance(new, str) and same_object(old, new))


def _subnetwork_project(interface: dict[str, Any]) -> None:
    subnetwork, project = interface.get("subnetwork"), interface.get("subnetwork_project")
    if not isinstance(subnetwork, str) or not isinstance(project, str) or "projects/" not in subnetwork:
        return
    if subnetwork.partition("projects/")[2].partition("/")[0] != project:
        raise refuse(f'the project in the subnetwork "{subnetwork}" must match subnetwork_project "{project}"')


def _template_disks(change: Change) -> None:
    values = change.config if change.creating else change.planned
    disks = values.get("disk")
    for index, disk in enumerate(disks if isinstance(disks, list) else []):
        if isinstance(disk, dict):
            _local_disk(index, disk)
            if index > 0 and disk.get("boot") is True:
                message = f"disk {index} has boot = true"
                raise refuse("Only the first disk specified in instance_template can be the boot disk", message)


def _local_disk(index: int, disk: dict[str, Any]) -> None:
    kind, type_, size, interface = (disk.get(name) for name in ("type", "disk_type", "disk_size_gb", "interface"))
    if any(isinstance(each, Unknown) for each in (kind, type_, size, interface)):
        return
    if kind == "SCRATCH" and type_ != _LOCAL:
        raise refuse(f"SCRATCH disks must have a disk_type of {_LOCAL}. disk {index} has disk_type {type_}")
    if type_ == _LOCAL and kind != "SCRATCH":
        raise refuse(f"disks with a disk_type of {_LOCAL} must be SCRATCH disks. disk {index} is a {kind} disk")
    if kind == "SCRATCH" and size not in _LOCAL_SIZES:
        raise refuse(f"SCRATCH disks must be one of {_LOCAL_SIZES} GB, disk {index} is {size}")
    if kind == "SCRATCH" and size == max(_LOCAL_SIZES) and interface != "NVME":
        raise refuse(f"SCRATCH disks with a size of {size} GB must have an interface of NVME, disk {index} has not")


RULES = {
    "google_compute_instance": (_script, _interfaces),
    "google_compute_instance_from_template": (_script, _interfaces),
    "google_compute_instance_from_machine_image": (_script, _interfaces),
    "google_compute_instance_template": (_template_disks,),
    "google_compute_region_instance_template": (_template_disks,),
}
