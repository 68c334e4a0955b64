"""Container definitions: empty members are dropped, the environment is ordered, defaults make no difference."""

from __future__ import annotations

import json
from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.rules.documents import normal_json
from bascule.sandbox.values.canonical import is_zero

_FAMILY_PATH = ("container_definitions",)


def _container_definitions(change: Change) -> None:
    text = change.planned.get("container_definitions")
    if not isinstance(text, str):
        return
    try:
        written = [_written(each) for each in json.loads(text)]
        prior = (change.prior or {}).get("container_definitions")
        same = isinstance(prior, str) and [_bare(each) for each in json.loads(prior)] == [
            _bare(each) for each in written
        ]
    except (ValueError, AttributeError, TypeError):
        return
    change.planned["container_definitions"] = prior if same else normal_json(written)
    if same:
        change.replaces = [path for path in change.replaces if path != _FAMILY_PATH]


def _written(container: dict[str, Any]) -> dict[str, Any]:
    """One container without empty members, its environment and secrets by name."""
    kept = {key: value for key, value in container.items() if value is not None and value not in ([], {})}
    if kept.get("cpu") == 0:
        del kept["cpu"]
    for key in ("environment", "secrets"):
        if isinstance(kept.get(key), list):
            kept[key] = sorted(kept[key], key=lambda each: str(each.get("name")))
    return kept


def _bare(container: dict[str, Any]) -> dict[str, Any]:
    """One container without what equals a default."""
    kept = {key: value for key, value in _written(container).items() if not (key == "essential" and value is True)}
    if "portMappings" in kept:
        kept["portMappings"] = [_bare_port(each) for each in kept["portMappings"]]
    return kept


def _bare_port(mapping: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in mapping.items() if not is_zero(value)}
    if kept.get("hostPort") == kept.get("containerPort"):
        kept.pop("hostPort", None)
    if kept.get("protocol") == "tcp":
        del kept["protocol"]
    return kept


RULES = {"aws_ecs_task_definition": (_container_definitions,)}
