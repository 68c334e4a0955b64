"""What Google says of itself: the project, the caller, regions and zones, the accounts of its own services."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.data_sources.stored import nothing, read_stored
from bascule.sandbox.world.recipes.lifelike import characters

_CALLER = "bascule"
_ZONES = {
    "africa-south1": "abc", "asia-east1": "abc", "asia-east2": "abc", "asia-northeast1": "abc",
    "asia-northeast2": "abc", "asia-northeast3": "abc", "asia-south1": "abc", "asia-south2": "abc",
    "asia-southeast1": "abc", "asia-southeast2": "abc", "australia-southeast1": "abc", "australia-southeast2": "abc",
    "europe-central2": "abc", "europe-north1": "abc", "europe-north2": "abc", "europe-southwest1": "abc",
    "europe-west1": "bcd", "europe-west10": "abc", "europe-west12": "abc", "europe-west2": "abc",
    "europe-west3": "abc", "europe-west4": "abc", "europe-west6": "abc", "europe-west8": "abc",
    "europe-west9": "abc", "me-central1": "abc", "me-central2": "abc", "me-west1": "abc",
    "northamerica-northeast1": "abc", "northamerica-northeast2": "abc", "northamerica-south1": "abc",
    "southamerica-east1": "abc", "southamerica-west1": "abc", "us-central1": "abcf", "us-east1": "bcd",
    "us-east4": "abc", "us-east5": "abc", "us-south1": "abc", "us-west1": "abc", "us-west2": "abc", "us-west3": "abc",
    "us-west4": "abc",
}  # fmt: skip
"""The letters of each region's zones (cloud.google.com/compute/docs/regions-zones, 2026-11), without AI zones."""


def _client_config(request: Request) -> dict[str, Any]:
    values = request.configuration.values
    project = values.get("project") or request.scope.account
    region, zone = values.get("region") or "", values.get("zone") or ""
    labels = values.get("default_labels") or {}
    id_ = f'projects/"{project}"/regions/"{region}"/zones/"{zone}"'
    token = f"ya29.simulated-{characters('alnum', 40, request.scope.account)}"
    return {
        "id": id_,
        "project": project,
        "region": region,
        "zone": zone,
        "default_labels": labels,
        "access_token": token,
    }


def _userinfo(request: Request) -> dict[str, Any]:
    email = f"{_CALLER}@{request.scope.account}.iam.gserviceaccount.com"
    return {"id": email, "email": email}


def _project(request: Request) -> dict[str, Any]:
    """The project that the provider is configured for, or one of the store; of others nothing is known."""
    scope = request.scope
    wanted = str(request.config.get("project_id") or scope.account).removeprefix("projects/")
    for each in request.world.lookup.documents("google_project", scope):
        if each["project_id"] == wanted:
            return each
    if wanted not in (scope.account, scope.number):
        raise nothing(request)
    return {
        "id": f"projects/{scope.account}", "project_id": scope.account, "name": scope.account, "number": scope.number,
        "auto_create_network": True, "billing_account": "", "folder_id": "", "org_id": "", "labels": {},
        "effective_labels": {}, "terraform_labels": {}, "tags": {}, "deletion_policy": "PREVENT",
    }  # fmt: skip


def _zones(request: Request) -> dict[str, Any]:
    region = str(request.config.get("region") or request.scope.region).rpartition("/")[2]
    letters = _ZONES.get(region, "")
    if not letters:
        raise nothing(request)
    project = request.config.get("project") or request.scope.account
    names = [f"{region}-{letter}" for letter in letters]
    return {"id": f"projects/{project}/regions/{region}", "project": project, "region": region, "names": names}


def _regions(request: Request) -> dict[str, Any]:
    project = request.config.get("project") or request.scope.account
    return {"id": f"projects/{project}", "project": project, "names": sorted(_ZONES)}


def _service_account(request: Request) -> dict[str, Any]:
    """By id, e-mail address, unique number or whole name."""
    wanted = str(request.config["account_id"])
    project = request.config.get("project") or request.scope.account
    for name in (wanted, f"{wanted}@{project}.iam.gserviceaccount.com"):
        row = request.world.lookup.named(("google_service_account",), name, request.scope)
        if row is not None:
            documents = request.world.lookup.documents("google_service_account", request.scope)
            return next(each for each in documents if each["id"] == row["id"])
    raise nothing(request)


def _own_account(template: str, argument: str = "email") -> Callable[[Request], dict[str, Any]]:
    """A reader for an account that a service has of its own; `{number}` and `{project}` stand for the project's."""

    def read(request: Request) -> dict[str, Any]:
        scope = request.scope
        email = template.format(number=scope.number, project=scope.account)
        name = f"projects/{scope.account}/serviceAccounts/{email}"
        unique = f"1{characters('digits', 20, email)}"
        known = {"name": name, "member": f"serviceAccount:{email}", "unique_id": unique, "project": scope.account}
        return {**known, "id": name if argument == "email" else email, argument: email}

    return read


def _secret_version(request: Request) -> dict[str, Any]:
    """The version that is asked for, or the newest; its data unless they were not to be fetched."""
    found = read_stored(request)
    return {**found, "secret_data": None} if request.config.get("fetch_secret_data") is False else found


def _secret_access(request: Request) -> dict[str, Any]:
    return read_stored(request.of("google_secret_manager_secret_version"))


def _iam_policy(request: Request) -> dict[str, Any]:
    """The policy as JSON, its members in the order in which the API's client writes them."""
    policy: dict[str, Any] = {}
    if audits := request.config.get("audit_config"):
        policy["auditConfigs"] = [_audit(each) for each in sorted(audits, key=lambda each: str(each["service"]))]
    bindings = sorted(request.config.get("binding") or [], key=lambda each: str(each["role"]))
    if bindings:
        policy["bindings"] = [_binding(each) for each in bindings]
    text = json.dumps(policy, separators=(",", ":"), ensure_ascii=False)
    return {"id": characters("digits", 10, text), "policy_data": text}


def _audit(block: dict[str, Any]) -> dict[str, Any]:
    logs = block.get("audit_log_configs") or []
    return {"auditLogConfigs": [_audit_log(each) for each in logs], "service": block["service"]}


def _audit_log(block: dict[str, Any]) -> dict[str, Any]:
    exempted = sorted(block.get("exempted_members") or [])
    return {**({"exemptedMembers": exempted} if exempted else {}), "logType": block["log_type"]}


def _binding(block: dict[str, Any]) -> dict[str, Any]:
    members = {"members": sorted(block["members"]), "role": block["role"]}
    for each in block.get("condition") or []:
        condition = {name: each[name] for name in ("description", "expression", "title") if each.get(name)}
        return {"condition": condition, **members}
    return members


READERS: dict[str, Callable[[Request], dict[str, Any]]] = {
    "google_app_engine_default_service_account": _own_account("{project}@appspot.gserviceaccount.com"),
    "google_bigquery_default_service_account": _own_account("bq-{number}@bigquery-encryption.iam.gserviceaccount.com"),
    "google_client_config": _client_config,
    "google_client_openid_userinfo": _userinfo,
    "google_compute_default_service_account": _own_account("{number}-compute@developer.gserviceaccount.com"),
    "google_compute_regions": _regions,
    "google_compute_zones": _zones,
    "google_iam_policy": _iam_policy,
    "google_project": _project,
    "google_secret_manager_secret_version": _secret_version,
    "google_secret_manager_secret_version_access": _secret_access,
    "google_service_account": _service_account,
    "google_storage_project_service_account": _own_account(
        "service-{number}@gs-project-accounts.iam.gserviceaccount.com", "email_address"
    ),
    "google_storage_transfer_project_service_account": _own_account(
        "project-{number}@storage-transfer-service.iam.gserviceaccount.com"
    ),
}
