"""Arguments of single Google types that need a new object under a condition, or that follow from others."""

from __future__ import annotations

import re

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.single import differs, given
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown


def _account_address(change: Change) -> None:
    """A new service account's address follows from its name and project."""
    parts = (change.planned.get("account_id"), change.planned.get("project"))
    if change.creating and not any(isinstance(each, Unknown) or is_zero(each) for each in parts):
        account, project = parts
        change.planned["email"] = f"{account}@{project}.iam.gserviceaccount.com"
        change.planned["member"] = f"serviceAccount:{change.planned['email']}"


def _health_check(change: Change) -> None:
    """The kind of a health check is that of the block that it has."""
    for prefix, kind in _HEALTH_CHECKS.items():
        if not is_zero(change.planned.get(f"{prefix}_health_check")):
            change.planned["type"] = kind


_HEALTH_CHECKS = {
    "http": "HTTP",
    "https": "HTTPS",
    "http2": "HTTP2",
    "tcp": "TCP",
    "ssl": "SSL",
    "grpc": "GRPC",
    "grpc_tls": "GRPC_WITH_TLS",
}


def _operations(change: Change) -> None:
    """Operations a second can change only on disks of the kinds that are made for it."""
    kind = change.planned.get("type")
    if change.changed("provisioned_iops") and not (isinstance(kind, Unknown) or "hyperdisk" in str(kind)):
        change.replace("provisioned_iops")


def _redis_version(change: Change) -> None:
    """An instance goes to a later version, never to an earlier one."""
    found = [_REDIS.search(str(each.get("redis_version"))) for each in (change.prior or {}, change.planned)]
    before, after = ([int(part) for part in match.groups()] if match else [] for match in found)
    if after and after < before:
        change.replace("redis_version")


_REDIS = re.compile(r"REDIS_(\d+)_(\d+)")


def _batch_job(change: Change) -> None:
    """A job that reads what there is, and ends, cannot be changed."""
    if change.planned.get("type") == "JOB_TYPE_BATCH":
        for name in change.resource.block.attributes.keys() - _OUTSIDE_THE_JOB:
            if change.changed(name):
                change.replace(name)


_OUTSIDE_THE_JOB = {"on_delete", "deletion_policy", "terraform_labels"}


def _location(change: Change) -> None:
    if not is_zero((change.prior or {}).get("location_id")) and change.changed("location_id"):
        raise refuse("Cannot change location_id once the resource is created.")


def _revision(change: Change) -> None:
    """A revision has a name of its own, or gets one, not both."""
    named = given(change.config, _REVISION) and differs(change, _REVISION)
    if named and change.planned.get("autogenerate_revision_name") is True:
        raise refuse("template.metadata.name cannot be set while autogenerate_revision_name is true")


_REVISION = "template.metadata.name"

RULES = {
    "google_compute_health_check": (_health_check,),
    "google_compute_region_health_check": (_health_check,),
    "google_service_account": (_account_address,),
    "google_compute_disk": (_operations,),
    "google_redis_instance": (_redis_version,),
    "google_dataflow_job": (_batch_job,),
    "google_dataflow_flex_template_job": (_batch_job,),
    "google_app_engine_application": (_location,),
    "google_cloud_run_service": (_revision,),
}
