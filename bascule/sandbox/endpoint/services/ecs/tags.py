"""Tags as ECS writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def tag_list(attributes: Mapping[str, Any]) -> list[dict[str, str]]:
    """The tags of an object."""
    return [{"key": key, "value": value} for key, value in sorted((attributes.get("tags_all") or {}).items())]


def tag_map(tags: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """The tags that a call asks for."""
    return {each["key"]: each.get("value", "") for each in tags}
