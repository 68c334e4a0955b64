"""The schemas of a stack's providers, as `providers schema -json` prints them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bascule.errors import Problem, StateError


def settable_arguments(text: str, where: str) -> Mapping[str, frozenset[str]]:
    """By resource type what a configuration may set; what only the provider computes is not among it.

    Raises:
        StateError: the text is no such document; `where` says whose it is.
    """
    try:
        providers = json.loads(text).get("provider_schemas", {}).values()
        types = {name: schema for each in providers for name, schema in each.get("resource_schemas", {}).items()}
        return {name: frozenset(_settable(schema["block"])) for name, schema in types.items()}
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        problem = Problem(message="holds no provider schemas that can be read", where=where, found=str(error))
        raise StateError(problem) from error


def _settable(block: dict[str, Any]) -> set[str]:
    attributes = block.get("attributes", {})
    return {name for name, each in attributes.items() if each.get("optional") or each.get("required")} | {
        *block.get("block_types", {})
    }
