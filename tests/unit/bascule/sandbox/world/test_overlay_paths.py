"""Every path and template of the AWS overlay names attributes that the schema has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.schema.cache import RESOURCE, WORLD, SchemaCache
from bascule.sandbox.schema.model import ResourceType
from bascule.schemas.overlay import Overlay

_FIELD = re.compile(r"""(?<!\$)\{([a-z@][^{}:' "]*(?::[^{}' ]+)*)\}""")
_MADE = re.compile(r"@\w+|(hex|digits|upper|lower|alnum|octet|hash|uuid)(:.*)?")


def known(resource: ResourceType) -> set[str]:
    return set(_paths(resource.block.type, ""))


def _paths(type_: Any, prefix: str) -> Iterator[str]:
    if isinstance(type_, str):
        return
    kind, inner = type_
    if kind != "object":
        yield from _paths(inner, prefix)
        return
    for name, each in inner.items():
        yield prefix + name
        yield from _paths(each, f"{prefix}{name}.")


def mentioned(facts: Mapping[str, Any]) -> Iterator[str]:
    """The paths in an overlay's entry, those in templates too."""
    yield from (path for key in ("values", "references", "companions") for path in facts.get(key, {}))
    rows = [row for key in ("quotas", "addresses", "checks") for row in facts.get(key, ())]
    for row in rows:
        yield from (path for key in ("of", "in", "types", "number", "subnets", "members", "zones")
                    if isinstance(row.get(key), list) for path in row[key])  # fmt: skip
        for conditions in (row.get("when", {}), row.get("unnoticed", {}), *row.get("spot", ())):
            yield from conditions
    identity = {key: facts.get(key) for key in ("id", "key", "import", "unique", "values")}
    for template in _FIELD.findall(repr([identity, *rows])):
        field = template.split("|")[0]
        if not _MADE.fullmatch(field) and field not in ("limit", "subnet", "vpc"):
            yield field.split(":")[1] if field.startswith("ref:") else field


def test_paths_of_the_aws_overlay_exist(cache: SchemaCache) -> None:
    unknown = {
        f"{type_name}: {path}"
        for type_name, facts in Overlay("aws", WORLD).by_name.items()
        if type_name in cache.names(RESOURCE)
        for path in mentioned(facts)
        if path.partition(":")[0] not in known(cache.find(RESOURCE, type_name))
    }
    assert unknown == set()
