"""The living object that answers to a data source's configuration."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.values.canonical import is_zero

_IGNORED = {
    "region",
    "filter",
    "tags",
    "id_filter",
    "timeouts",
    "private_zone",
    "most_recent",
    "with_decryption",
    "statuses",
    "types",
}
_ARGUMENTS = {
    ("aws_acm_certificate", "domain"): "domain_name",
    ("aws_db_instance", "db_instance_identifier"): "identifier",
    ("aws_ecs_cluster", "cluster_name"): "name",
    ("aws_ecs_service", "cluster_arn"): "cluster",
    ("aws_ecs_service", "service_name"): "name",
    ("aws_ecs_task_definition", "task_definition"): "family",
}
"""Arguments of data sources that are called otherwise in the resource of the same name."""
_NEWEST = {"aws_ecs_task_definition": "revision"}
"""Where several objects answer, the one with the highest number is meant."""
_FILTERS = {
    "vpc-id": "vpc_id",
    "cidr": "cidr_block",
    "cidr-block": "cidr_block",
    "availability-zone": "availability_zone",
}


def read_stored(request: Request) -> dict[str, Any]:
    """The one object of the same type that has the configured attributes, tags and filters."""
    matching = matches(request, request.source.name)
    newest = _NEWEST.get(request.source.name)
    if newest and matching:
        return max(matching, key=lambda each: int(each[newest]))
    if not matching:
        raise refuse(
            f"no matching {request.source.name} found", f"Nothing in {_where(request)} answers to {_asked(request)}."
        )
    if len(matching) > 1:
        message = (
            f"{len(matching)} objects in {_where(request)} answer to {_asked(request)}; use more specific arguments."
        )
        raise refuse(f"multiple {request.source.name} matched", message)
    return matching[0]


def matches(request: Request, type_name: str) -> list[dict[str, Any]]:
    """Every object of the type that answers to the configuration."""
    return [each for each in request.world.lookup.documents(type_name, request.scope) if _answers(request, each)]


def _answers(request: Request, document: dict[str, Any]) -> bool:
    for name, value in request.config.items():
        own = _ARGUMENTS.get((request.source.name, name), name)
        if name not in _IGNORED and not is_zero(value) and own in document and not _equal(document[own], value):
            return False
    tags, wanted = document.get("tags_all") or document.get("tags") or {}, request.config.get("tags") or {}
    if any(tags.get(key) != value for key, value in wanted.items()):
        return False
    return all(_passes(document, tags, each) for each in request.config.get("filter") or [])


def _equal(stored: Any, value: Any) -> bool:
    if isinstance(stored, str) and isinstance(value, str):
        return stored.removesuffix(".") == value.removesuffix(".")
    return bool(stored == value)


def _passes(document: dict[str, Any], tags: dict[str, str], block: dict[str, Any]) -> bool:
    name, values = block["name"], block["values"]
    if name.startswith("tag:"):
        return tags.get(name.removeprefix("tag:")) in values
    stored = document.get(_FILTERS.get(name, name.replace("-", "_")))
    return stored is None or str(stored) in values


def _where(request: Request) -> str:
    return f"the simulated account {request.scope.account}, region {request.scope.region or 'global'}"


def _asked(request: Request) -> str:
    asked = {
        name: value
        for name, value in request.config.items()
        if not is_zero(value) and name not in ("region", "timeouts")
    }
    return str(asked) if asked else "no arguments"
