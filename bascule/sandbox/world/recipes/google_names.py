"""The relative resource names that Google's APIs give their objects, for types whose overlay says nothing more exact.

The form is `projects/<id>/locations/<place>/<kind>/<name>` (cloud.google.com/apis/design/resource_names), with Compute
Engine's own words for places. The kind is made from the resource type's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bascule.sandbox.world.recipes.lifelike import characters

if TYPE_CHECKING:
    from bascule.sandbox.world.filling import Filling

_LONG_SERVICES = (
    "access_context_manager", "api_gateway", "app_engine", "artifact_registry", "assured_workloads", "backup_dr",
    "bigquery_analytics_hub", "bigquery_data_transfer", "binary_authorization", "certificate_manager",
    "cloud_asset", "cloud_identity", "cloud_quotas", "cloud_run_v2", "cloud_run", "cloud_scheduler", "cloud_tasks",
    "container_analysis", "data_catalog", "data_fusion", "data_loss_prevention", "database_migration_service",
    "dataproc_metastore", "dialogflow_cx", "discovery_engine", "document_ai", "essential_contacts",
    "firebase_app_check", "firebase_app_hosting", "firebase_hosting", "gke_backup", "gke_hub", "identity_platform",
    "integration_connectors", "migration_center", "network_connectivity", "network_management", "network_security",
    "network_services", "org_policy", "os_config", "os_login", "parameter_manager", "privileged_access_manager",
    "pubsub_lite", "recaptcha_enterprise", "secret_manager", "secure_source_manager", "service_directory",
    "storage_transfer", "vertex_ai", "vpc_access",
)  # fmt: skip
"""Services whose names, as the provider writes them, have several words."""
_GRANTS = ("iam_member", "iam_binding", "iam_policy")
_NOT_OF_A_PARENT = {"id", "role", "member", "members", "policy_data", "etag", "condition", "timeouts"}
_PLACES = ("project", "zone", "region", "location", "network")
_WHOLE_NAMES = ("projects/", "organizations/", "folders/", "billingAccounts/")


def service_and_kind(type_name: str) -> tuple[str, str]:
    """Such as `("secret_manager", "secrets")`: the service as the type's name has it, and its collection of objects."""
    words = type_name.removeprefix("google_")
    known = (each for each in _LONG_SERVICES if words.startswith(f"{each}_"))
    service = next(known, words.partition("_")[0])
    own = words.removeprefix(service).strip("_") or service
    return service, _collection(re.sub("^(region|global)_", "", own) if service == "compute" else own)


def _collection(words: str) -> str:
    """What a path calls many of them: `crypto_key` gives `cryptoKeys`."""
    first, *others = words.split("_")
    noun = first + "".join(map(str.title, others))
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun.endswith(("ss", "x", "ch", "sh")):
        return f"{noun}es"
    return noun if noun.endswith("s") else f"{noun}s"


def _object_name(filling: Filling) -> str:
    """The object's relative name; with a number where its configuration has no name for it."""
    service, kind = service_and_kind(filling.resource.name)
    own = _own_name(filling)
    if own is None:
        filling.made_up = True
        own = characters("digits", 19, filling.seed)
    if own.startswith(_WHOLE_NAMES):
        return own
    return "/".join([*_parent(filling, service), kind, own])


def _parent(filling: Filling, service: str) -> Iterator[str]:
    """The project, the place, and the objects between them and this one."""
    inside = list(_around(filling))
    whole = (value for _, value in inside if value.startswith(_WHOLE_NAMES))
    if "project" in filling.resource.block.attributes:
        yield f"projects/{filling.attribute('project')}"
        yield from _place(filling, service)
    else:
        yield next(whole, f"projects/{filling.scope.account}")
    yield from (f"{_collection(name)}/{value}" for name, value in inside if not value.startswith(_WHOLE_NAMES))


def _place(filling: Filling, service: str) -> Iterator[str]:
    compute = service == "compute"
    for place in ("zone", "region", "location"):
        if place in filling.resource.block.attributes:
            yield f"{place if compute else 'location'}s/{filling.attribute(place)}"
            return
    if compute:
        yield "global"


def _around(filling: Filling) -> Iterator[tuple[str, str]]:
    """The kind and name of each object that this one is part of: what it must be given, and keeps for its life."""
    own = (*_own_names(filling), *_PLACES, *_NOT_OF_A_PARENT)
    for name, each in filling.resource.block.attributes.items():
        value = filling.planned.get(name)
        if each.required and name not in own and filling.resource.rule(name).force_new and isinstance(value, str):
            yield name.removesuffix("_id").removesuffix("_name"), value


def _own_name(filling: Filling) -> str | None:
    """What the configuration calls the object: its `name`, else its own `…_id`."""
    values = map(filling.planned.get, _own_names(filling))
    return next((value for value in values if isinstance(value, str) and value), None)


def _own_names(filling: Filling) -> list[str]:
    words = filling.resource.name.removeprefix("google_").split("_")
    return ["name", *(f"{'_'.join(words[index:])}_id" for index in range(len(words)))]


def _link(filling: Filling) -> str:
    service, _ = service_and_kind(filling.resource.name)
    where = "www.googleapis.com/compute" if service == "compute" else f"{service.replace('_', '')}.googleapis.com"
    return f"https://{where}/v1/{filling.attribute('id')}"


def _grant(filling: Filling) -> str:
    """`<what it is granted on>/<role>/<member>`, and the condition, which tells grants of one role apart."""
    resource = filling.resource
    template = resource.overlay.get("parent")
    parts = [filling.rendered(template) if template else _granted_on(filling)]
    parts += [filling.planned[name] for name in ("role", "member") if filling.planned.get(name)]
    conditions: list[dict[str, Any]] = filling.planned_list("condition")
    parts += [f"{each['title']}/{each.get('description') or ''}/{each['expression']}" for each in conditions]
    return "/".join(parts)


def _granted_on(filling: Filling) -> str:
    """The relative name of the object that the policy is of, from the arguments that name it."""
    block = filling.resource.block.attributes
    names = [name for name, each in block.items() if each.settable and name not in _NOT_OF_A_PARENT]
    values = {name: str(filling.attribute(name)) for name in names}
    whole = (value for value in values.values() if value.startswith(_WHOLE_NAMES))
    suffix = next(each for each in _GRANTS if filling.resource.name.endswith(each))
    service, kind = service_and_kind(filling.resource.name.removesuffix(f"_{suffix}"))
    own = [value for name, value in values.items() if name not in _PLACES]
    return next(whole, "/".join([f"projects/{filling.scope.account}", *_place(filling, service), kind, *own]))


RECIPES: dict[str, Any] = {
    "google_id": _object_name,
    "google_link": _link,
    "google_name": lambda filling: filling.attribute("id"),
    "iam_grant": _grant,
}
