"""The living object that answers to a data source's configuration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.sandbox.data_sources.filters import passes
from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.diagnostics import Refusal, refuse
from bascule.sandbox.values.canonical import is_zero

_HANDLED = {"region", "filter", "tags", "timeouts"}
_OPTIONS = {
    *("version_stage", "statuses", "types", "key_types", "most_recent", "with_decryption", "recursive"),
    *("fetch_secret_data", "is_secret_data_base64", "include_all_instances", "wait_for_load_balancer"),
}
"""Arguments that say how to answer, or that narrow down what the simulated cloud does not tell apart."""
_ARGUMENTS = {
    ("aws_acm_certificate", "domain"): "domain_name",
    ("aws_db_instance", "db_instance_identifier"): "identifier",
    ("aws_ecs_cluster", "cluster_name"): "name",
    ("aws_ecs_service", "cluster_arn"): "cluster",
    ("aws_ecs_service", "service_name"): "name",
    ("aws_ecs_task_definition", "task_definition"): "family",
    ("aws_lambda_function", "function_name"): "function_name",
    ("aws_secretsmanager_secret", "arn"): "arn",
}
"""Arguments of data sources that are called otherwise in the resource of the same name."""
_ENDINGS = {"_id": "id", "_arn": "arn", "_name": "name", "_identifier": "identifier"}
"""Such as `instance_id`, which is the `id` of an instance."""
_NEWEST = {
    "aws_ecs_task_definition": "revision",
    "aws_secretsmanager_secret_version": "",
    "google_secret_manager_secret_version": "version",
}
"""Where several objects answer, the one with the highest number (or the last made one) is meant."""
_FILTERS = {
    "vpc-id": "vpc_id",
    "cidr": "cidr_block",
    "cidr-block": "cidr_block",
    "availability-zone": "availability_zone",
    "group-name": "name",
    "group-id": "id",
    "default-for-az": "default_for_az",
    "is-default": "default",
    "isDefault": "default",
}
_OF_THE_ID = (
    "subnet-id",
    "vpc-id",
    "group-id",
    "route-table-id",
    "internet-gateway-id",
    "nat-gateway-id",
    "instance-id",
)


def read_stored(request: Request) -> dict[str, Any]:
    """The one object of the same type that has the configured attributes, tags and filters.

    Raises:
        Refusal: none answers, or several do, or the simulated cloud cannot tell.
    """
    type_name = request.source.name
    _check_simulated(request, type_name)
    matching = matches(request, type_name)
    if not matching:
        raise nothing(request)
    if len(matching) > 1 and type_name in _NEWEST:
        number = _NEWEST[type_name]
        return max(matching, key=lambda each: int(each[number])) if number else matching[-1]
    if len(matching) > 1:
        message = (
            f"{len(matching)} objects in {_where(request)} answer to {_asked(request)}; use more specific arguments."
        )
        raise refuse(f"multiple {type_name} matched", message)
    return matching[0]


def matches(request: Request, type_name: str) -> list[dict[str, Any]]:
    """Every object of the type that answers to the configuration."""
    return [each for each in request.world.lookup.documents(type_name, request.scope) if _answers(request, each)]


def nothing(request: Request) -> Refusal:
    """What is said when no object answers."""
    code = " (googleapi: Error 404: notFound)" if request.scope.provider == "google-beta" else ""
    message = f"Nothing in {_where(request)} answers to {_asked(request)}."
    return refuse(f"no matching {request.source.name} found{code}", message)


def _check_simulated(request: Request, type_name: str) -> None:
    """A data source that finds no object of a type of its name, and has no code of its own, has no answer here."""
    if type_name not in request.types:
        service = {"aws": "AWS", "google-beta": "Google", "github": "GitHub", "kubernetes": "the API server"}
        decider = service.get(request.scope.provider, "the real service")
        raise refuse(
            f"the simulated cloud has no data source {type_name}",
            f"Only {decider} knows its answer, and none is invented. Read it against the real provider, or hand the "
            "value over as a variable.",
        )


def _answers(request: Request, document: dict[str, Any]) -> bool:
    if not all(
        is_zero(value) or _has(request, document, name, value)
        for name, value in request.config.items()
        if name not in _HANDLED
    ):
        return False
    tags, wanted = document.get("tags_all") or document.get("tags") or {}, request.config.get("tags") or {}
    if any(tags.get(key) != value for key, value in wanted.items()):
        return False
    return all(_passes(request, document, tags, each) for each in request.config.get("filter") or [])


def _has(request: Request, document: Mapping[str, Any], name: str, value: Any) -> bool:
    """Whether the object is as the argument asks for."""
    attribute = _ARGUMENTS.get((request.source.name, name), name)
    if attribute in document:
        return _covers(document[attribute], value) or (
            isinstance(value, str) and _called(request, document, name, value)
        )
    if name.endswith("_prefix"):
        return str(document.get(name.removesuffix("_prefix")) or "").startswith(str(value))
    for ending, own in _ENDINGS.items():
        if name.endswith(ending) and own in document:
            return bool(document[own] == value) or _called(request, document, name, value)
    if name == "private_zone":
        return bool(document.get("vpc"))
    if name in _OPTIONS:
        return True
    raise refuse(
        f"the simulated cloud cannot look for {request.source.name} by {name}",
        f"It keeps nothing under that name. Look for it by one of: {', '.join(sorted(document))}.",
        (name,),
    )


def _called(request: Request, document: Mapping[str, Any], name: str, value: str) -> bool:
    """Whether the value is another name of what the object has there: an ARN, a link, a short name."""
    lookup = request.world.lookup
    row = lookup.named((request.source.name,), value, request.scope)
    if row is not None and row["id"] == document.get("id"):
        return True
    stored = document.get(name)
    return isinstance(stored, str) and lookup.same_object(stored, value, request.scope)


def _covers(stored: Any, asked: Any) -> bool:
    """Whether the stored value has all that is asked for; what is not asked for may be anything."""
    if isinstance(asked, dict) and isinstance(stored, dict):
        return all(is_zero(value) or _covers(stored.get(key), value) for key, value in asked.items())
    if isinstance(asked, list) and isinstance(stored, list):
        return all(any(_covers(each, value) for each in stored) for value in asked)
    if isinstance(stored, str) and isinstance(asked, str):
        return stored.removesuffix(".") == asked.removesuffix(".")
    return bool(stored == asked)


def _passes(request: Request, document: dict[str, Any], tags: dict[str, str], block: dict[str, Any]) -> bool:
    name, values = block["name"], block["values"]
    if name.startswith("tag:"):
        return passes(tags.get(name.removeprefix("tag:")), values)
    if name == "tag-key":
        return any(passes(key, values) for key in tags)
    attribute = _FILTERS.get(name, name.replace("-", "_"))
    if attribute not in document and name in _OF_THE_ID:
        attribute = "id"
    if attribute not in document:
        known = ", ".join(sorted(each.replace("_", "-") for each in document))
        raise refuse(
            f"the simulated cloud cannot decide the filter {name} of {request.source.name}",
            f"It keeps nothing under that name. It knows: tag:<key>, tag-key, {known}.",
        )
    return passes(document[attribute], values)


def _where(request: Request) -> str:
    return f"the simulated account {request.scope.account}, region {request.scope.region or 'global'}"


def _asked(request: Request) -> str:
    asked = {
        name: value
        for name, value in request.config.items()
        if not is_zero(value) and name not in ("region", "timeouts")
    }
    return str(asked) if asked else "no arguments"
